package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.contract.StorageFixture;
import dev.roster.id.DeliveryId;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.port.HostTransaction;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import dev.roster.port.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A contract suite is worth what it refuses. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractsHaveTeethTest {

    @AfterEach
    void trustAgain() {
        StorageUnderSuspicion.suspect = InMemoryFixture::new;
        MailerUnderSuspicion.suspect = RecordingMailerFixture::new;
    }

    @Test
    void no_test_passes_on_a_storage_that_does_nothing_and_none_is_skipped() {
        StorageUnderSuspicion.suspect = IdleFixture::new;

        Verdict verdict = Verdict.of(StorageUnderSuspicion.class, id -> true);

        assertThat(verdict.passed).isEmpty();
        assertThat(verdict.skipped).isEmpty();
        assertThat(verdict.failed).hasSizeGreaterThan(100);
    }

    @Test
    void no_test_passes_on_a_mailer_that_does_nothing_and_none_is_skipped() {
        MailerUnderSuspicion.suspect = () -> new RecordingMailerFixture(sound -> DoNothing.mailer());

        Verdict verdict = Verdict.of(MailerUnderSuspicion.class, id -> true);

        assertThat(verdict.passed).isEmpty();
        assertThat(verdict.skipped).isEmpty();
        assertThat(verdict.failed).hasSizeGreaterThan(5);
    }

    @Test
    void each_storage_that_breaks_one_rule_is_found_out() {
        List<Mutant> mutants = Mutants.all();
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : mutants) {
            StorageUnderSuspicion.suspect = () -> new InMemoryFixture(mutant::around);

            Verdict verdict = Verdict.of(StorageUnderSuspicion.class, id -> id.contains(":" + mutant.suite() + "]"));

            assertThat(verdict.tests()).as("tests in %s", mutant.suite()).isPositive();
            if (verdict.failed.isEmpty()) {
                survivors.add(mutant.suite() + ": " + mutant.rule());
            }
        }
        System.out.println(
                "Storage contract: " + (mutants.size() - survivors.size()) + " of " + mutants.size() + " killed");
        assertThat(survivors).isEmpty();
    }

    @Test
    void each_mailer_that_breaks_one_rule_is_found_out() {
        Map<String, UnaryOperator<Mailer>> mutants = wrongMailers();
        List<String> survivors = new ArrayList<>();
        mutants.forEach((rule, mutant) -> {
            MailerUnderSuspicion.suspect = () -> new RecordingMailerFixture(mutant);
            if (Verdict.of(MailerUnderSuspicion.class, id -> true).failed.isEmpty()) {
                survivors.add(rule);
            }
        });
        System.out.println(
                "Mailer contract: " + (mutants.size() - survivors.size()) + " of " + mutants.size() + " killed");
        assertThat(survivors).isEmpty();
    }

    @Test
    void nothing_is_found_out_about_sound_adapters() {
        assertThat(Verdict.of(StorageUnderSuspicion.class, id -> true).failed).isEmpty();
        assertThat(Verdict.of(MailerUnderSuspicion.class, id -> true).failed).isEmpty();
    }

    private static Map<String, UnaryOperator<Mailer>> wrongMailers() {
        Map<String, UnaryOperator<Mailer>> mutants = new LinkedHashMap<>();
        mutants.put(
                "answers twice",
                sending((sound, run, answers) -> sound.send(run, (id, answer) -> {
                    answers.accept(id, answer);
                    answers.accept(id, answer);
                })));
        mutants.put("forgets the last answer", sending((sound, run, answers) -> {
            List<DeliveryId> told = new ArrayList<>();
            sound.send(run, (id, answer) -> {
                told.add(id);
                if (told.size() < run.size()) {
                    answers.accept(id, answer);
                }
            });
        }));
        mutants.put("answers in another order", sending((sound, run, answers) -> {
            List<Runnable> later = new ArrayList<>();
            sound.send(run, (id, answer) -> later.add(0, () -> answers.accept(id, answer)));
            later.forEach(Runnable::run);
        }));
        mutants.put("answers when all is sent", sending((sound, run, answers) -> {
            List<Runnable> later = new ArrayList<>();
            sound.send(run, (id, answer) -> later.add(() -> answers.accept(id, answer)));
            later.forEach(Runnable::run);
        }));
        mutants.put("answers on a thread of its own", sending((sound, run, answers) -> {
            Thread thread = new Thread(() -> sound.send(run, answers));
            thread.setUncaughtExceptionHandler((own, lost) -> {});
            thread.start();
            join(thread);
        }));
        mutants.put(
                "answers without sending",
                sending((sound, run, answers) ->
                        run.forEach(outgoing -> answers.accept(outgoing.id(), new Answer.Accepted("250")))));
        mutants.put(
                "keeps to itself that an answer could not be taken",
                sending((sound, run, answers) -> sound.send(run, (id, answer) -> {
                    try {
                        answers.accept(id, answer);
                    } catch (IllegalStateException swallowed) {
                        // As a careless mailer would.
                    }
                })));
        mutants.put("sends the first message to all", sending((sound, run, answers) -> {
            for (Outgoing outgoing : run) {
                sound.send(List.of(new Outgoing(outgoing.id(), run.get(0).message())), answers);
            }
        }));
        mutants.put("tells the link", sending((sound, run, answers) -> {
            for (Outgoing outgoing : run) {
                sound.send(
                        List.of(outgoing),
                        (id, answer) -> answers.accept(
                                id,
                                new Answer.Accepted("250 "
                                        + ((InvitationMessage) outgoing.message())
                                                .link()
                                                .uri())));
            }
        }));
        mutants.put(
                "rejects all",
                sending((sound, run, answers) ->
                        sound.send(run, (id, answer) -> answers.accept(id, new Answer.Rejected("550")))));
        return mutants;
    }

    private interface Sending {
        void send(Mailer sound, List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers);
    }

    private static UnaryOperator<Mailer> sending(Sending sending) {
        return sound -> new Mailer() {
            @Override
            public String sender() {
                return sound.sender();
            }

            @Override
            public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
                sending.send(sound, run, answers);
            }
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class IdleFixture implements StorageFixture {

        private final Storage storage = DoNothing.storage();

        @Override
        public Storage storage() {
            return storage;
        }

        @Override
        public void advance(Duration time) {
            // Nothing.
        }

        @Override
        public HostTransaction begin() {
            return DoNothing.transaction();
        }

        @Override
        public void commit(HostTransaction transaction) {
            // Nothing.
        }

        @Override
        public void rollback(HostTransaction transaction) {
            // Nothing.
        }

        @Override
        public void close() {
            // Nothing.
        }
    }
}
