package dev.roster.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a person does at a page: reads, types, presses. All is found as people find it, by its words. */
final class Person {

    private static final int MOST_STOPS = 60;

    /** What the focus is on, in the words of its label. */
    private static final String FOCUSED = """
            () => {
              const here = document.activeElement;
              if (here === document.body) {
                return 'nothing';
              }
              const label = here.labels?.[0]?.firstChild;
              return (label?.textContent ?? here.getAttribute('aria-label') ?? here.textContent).trim();
            }""";

    private static final String IS_MARKED = """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            }""";

    private final Page page;
    private final Look look;

    Person(Page page) {
        this.page = page;
        look = new Look(page);
    }

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in, and waits until that has worked. */
    Person signIn(String address, String password) {
        open("/sign-in");
        fill("E-mail address", address).fill("Password", password).press("Sign in");
        assertThat(page.locator(".person")).isVisible();
        return this;
    }

    Person fill(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Takes a choice of a list. */
    Person select(String label, String choice) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .selectOption(choice);
        return this;
    }

    /** Ticks the box or the button whose label begins so. */
    Person tick(String label) {
        labelled(label).check();
        return this;
    }

    Person untick(String label) {
        labelled(label).uncheck();
        return this;
    }

    Person press(String button) {
        button(button).click();
        return this;
    }

    /** Goes on with the tabulator to what is called so. Whatever has the focus on the way is marked. */
    Person tabTo(String name) {
        List<String> stops = new ArrayList<>();
        do {
            page.keyboard().press("Tab");
            stops.add((String) page.evaluate(FOCUSED));
            if (!(boolean) page.evaluate(IS_MARKED)) {
                throw new AssertionError("the focus is not to be seen on the last of " + stops);
            }
        } while (!stops.get(stops.size() - 1).equals(name) && stops.size() < MOST_STOPS);
        if (!stops.get(stops.size() - 1).equals(name)) {
            throw new AssertionError("no way to " + name + " by " + stops);
        }
        return this;
    }

    /** Types where the focus is. */
    Person type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key where the focus is. */
    Person key(String name) {
        page.keyboard().press(name);
        return this;
    }

    Person follow(String link) {
        page.locator("main, header, nav")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** Opens the folded part whose words begin so. */
    Person unfold(String words) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Waits for a page of that title. */
    Person at(String title) {
        assertThat(page.locator("h1")).hasText(title);
        return this;
    }

    /** Waits until all of these words stand in the page. */
    Person reads(String... words) {
        for (String each : words) {
            assertThat(page.locator("main")).containsText(each);
        }
        return this;
    }

    /** Waits until these words do not stand in the page. */
    Person doesNotRead(String words) {
        assertThat(page.locator("main")).not().containsText(words);
        return this;
    }

    /** The line of a table with these words. */
    Locator line(String words) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The part of the page with this heading. */
    Locator card(String heading) {
        return page.locator(".card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))));
    }

    /** The boxes to tick, as far as they are shown, whose label has these words. */
    Locator box(String label) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label));
    }

    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    Locator menu() {
        return page.locator("nav.menu a");
    }

    Locator switcher() {
        return page.locator(".switcher summary");
    }

    Page page() {
        return page;
    }

    /** Waits for the page of that title, looks it over as most people see it, and keeps its picture. */
    Person looks(String name, String title) {
        at(title);
        look.wide(name);
        return this;
    }

    /** The same on a desk and on a phone, by day and by night. */
    Person looksEverywhere(String name, String title) {
        at(title);
        look.everywhere(name);
        return this;
    }

    private Locator labelled(String label) {
        // Read by the browser, whose patterns know no quoting.
        Pattern beginning = Pattern.compile("^" + label.replaceAll("\\W", "\\\\$0"));
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(beginning))
                .or(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(beginning)))
                .first();
    }
}
