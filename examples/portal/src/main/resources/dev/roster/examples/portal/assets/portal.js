// What HTML cannot do by itself. Without it every page works all the same.
'use strict';

// A box in the head of a table ticks all boxes of its form.
document.addEventListener('change', event => {
  const all = event.target.closest('[data-ticks]');
  if (all) {
    document.querySelectorAll(`input[name="${all.dataset.ticks}"]`).forEach(box => { box.checked = all.checked; });
  }
});

// A choice that decides what else there is to fill in shows it, and until it is made there is nothing: <select data-shows> and <fieldset data-for="value other">.
function show(choice) {
  document.querySelectorAll('[data-for]').forEach(part => {
    const fits = choice !== null && part.dataset.for.split(' ').includes(choice.value);
    part.hidden = !fits;
    part.disabled = !fits;
  });
}
function start() {
  const checked = document.querySelector('[data-shows]:checked');
  show(checked || document.querySelector('select[data-shows]'));
}
document.addEventListener('change', event => {
  if (event.target.closest('[data-shows]')) {
    show(event.target);
  }
});
start();

// A form is sent once, and says that it is under way.
document.addEventListener('submit', event => {
  const button = event.submitter;
  if (event.target.method === 'post' && button) {
    setTimeout(() => {
      button.disabled = true;
      button.setAttribute('aria-busy', 'true');
    });
  }
});
