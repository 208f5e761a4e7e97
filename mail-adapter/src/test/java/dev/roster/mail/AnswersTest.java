package dev.roster.mail;

import static dev.roster.mail.wire.Deeds.fallSilent;
import static dev.roster.mail.wire.Deeds.hangUp;
import static dev.roster.mail.wire.Deeds.reply;
import static dev.roster.mail.wire.Deeds.replyAndHangUp;
import static dev.roster.mail.wire.Deeds.reset;
import static dev.roster.mail.wire.Deeds.talkRubbish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.id.DeliveryId;
import dev.roster.mail.content.MailText;
import dev.roster.mail.wire.Deed;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.Step;
import dev.roster.port.Answer;
import dev.roster.port.Answer.Accepted;
import dev.roster.port.Answer.Ambiguous;
import dev.roster.port.Answer.Deferred;
import dev.roster.port.Answer.Rejected;
import dev.roster.port.Answer.RelayDown;
import dev.roster.port.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the relay says to each step, and what is answered for the mail and for those around it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswersTest {

    static List<Arguments> whatIsSaidToTheSecondOfThree() {
        return List.of(
                Arguments.of(Step.MAIL, "451 4.3.0 not now", List.of(Accepted.class, RelayDown.class, RelayDown.class)),
                Arguments.of(Step.MAIL, "550 5.7.1 not you", List.of(Accepted.class, RelayDown.class, RelayDown.class)),
                Arguments.of(Step.RCPT, "450 4.2.1 not now", List.of(Accepted.class, Deferred.class, Accepted.class)),
                Arguments.of(Step.RCPT, "550 5.1.1 nobody", List.of(Accepted.class, Rejected.class, Accepted.class)),
                Arguments.of(Step.RCPT, "530 5.7.0 log in", List.of(Accepted.class, RelayDown.class, RelayDown.class)),
                Arguments.of(Step.DATA, "451 4.3.0 not now", List.of(Accepted.class, Deferred.class, Accepted.class)),
                Arguments.of(Step.DATA, "554 5.7.1 no", List.of(Accepted.class, Rejected.class, Accepted.class)),
                Arguments.of(Step.DATA, "250 what", List.of(Accepted.class, RelayDown.class, RelayDown.class)),
                Arguments.of(Step.DOT, "452 4.3.1 full", List.of(Accepted.class, Deferred.class, Accepted.class)),
                Arguments.of(Step.DOT, "554 5.6.0 spam", List.of(Accepted.class, Rejected.class, Accepted.class)),
                Arguments.of(Step.DOT, "354 what", List.of(Accepted.class, Ambiguous.class, Accepted.class)));
    }

    @ParameterizedTest
    @MethodSource("whatIsSaidToTheSecondOfThree")
    void a_reply_is_about_the_mail_or_about_us(Step step, String line, List<Class<? extends Answer>> expected) {
        try (Counter counter = Counter.at(Script.inTheClear().at(step, 2, reply(line)))) {
            List<Answer> answers = counter.send(Mails.run(3));

            assertThat(kinds(answers)).isEqualTo(expected);
            assertThat(answers.get(1).detail()).isEqualTo(line);
        }
    }

    @Test
    void an_accepted_mail_is_answered_with_what_the_relay_said() {
        try (Counter counter = Counter.at(Script.inTheClear())) {
            assertThat(counter.send(Mails.to("kim@globex.example"))).isEqualTo(new Accepted("250 2.0.0 taken as 1"));
        }
    }

    @Test
    void one_connection_is_enough_for_a_run_and_what_was_refused_is_forgotten_before_the_next_mail() {
        Script script = Script.inTheClear().at(Step.RCPT, 2, reply("550 5.1.1 nobody"));
        try (Counter counter = Counter.at(script)) {
            counter.send(Mails.run(3));

            assertThat(counter.server.whenQuiet().sessions()).hasSize(1);
            assertThat(counter.server.sessions().get(0).commands())
                    .extracting(command -> command.split("[ :]")[0])
                    .containsExactly(
                            "EHLO", "MAIL", "RCPT", "DATA", "MAIL", "RCPT", "RSET", "MAIL", "RCPT", "DATA", "QUIT");
        }
    }

    @Test
    void nothing_is_forgotten_that_nobody_comes_after() {
        try (Counter counter = Counter.at(Script.inTheClear().at(Step.RCPT, reply("550 5.1.1 nobody")))) {
            counter.send(Mails.run(1));

            assertThat(counter.server.whenQuiet().sessions().get(0).commands())
                    .endsWith("QUIT")
                    .doesNotContain("RSET");
        }
    }

    @Test
    void a_reply_of_many_lines_becomes_one_of_printable_characters() {
        String[] lines = {
            "550-5.1.1 The account\tyou wrote to", "550-5.1.1 does \u0007not \u009Bexist,\u00e9", "550 5.1.1 bye"
        };
        try (Counter counter = Counter.at(Script.inTheClear().at(Step.RCPT, reply(lines)))) {
            assertThat(counter.send(Mails.to("kim@globex.example")))
                    .isEqualTo(new Rejected("550 5.1.1 The account you wrote to 5.1.1 does not exist,? 5.1.1 bye"));
        }
    }

    @Test
    void a_textreply_is_cut() {
        try (Counter counter = Counter.at(Script.inTheClear().at(Step.RCPT, reply("550 " + "x".repeat(500))))) {
            assertThat(counter.send(Mails.to("kim@globex.example")).detail())
                    .hasSize(200)
                    .startsWith("550 xxx");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void a_connection_that_breaks_before_the_end_of_a_mail_is_replaced_once(Step step) {
        for (Deed deed : List.of(hangUp(), reset())) {
            try (Counter counter = Counter.at(Script.inTheClear().at(step, 2, deed))) {
                assertThat(kinds(counter.send(Mails.run(3)))).containsOnly(Accepted.class);
                assertThat(counter.server.whenQuiet().sessions()).hasSize(2);
                assertThat(counter.server.mails()).hasSize(3);
            }
        }
    }

    @Test
    void who_breaks_off_at_one_mail_again_and_again_has_that_one_deferred_and_the_others_sent() {
        Outgoing poison = Mails.to("poison@globex.example");
        List<Outgoing> run = Stream.of(Mails.run(1), List.of(poison), Mails.run(2))
                .flatMap(List::stream)
                .toList();
        Script script = Script.inTheClear().at(Step.RCPT, 2, hangUp()).at(Step.RCPT, 3, hangUp());
        try (Counter counter = Counter.at(script)) {
            assertThat(kinds(counter.send(run)))
                    .containsExactly(Accepted.class, Deferred.class, Accepted.class, Accepted.class);
            assertThat(counter.server.whenQuiet().sessions()).hasSize(3);
        }
    }

    @Test
    void a_connection_that_breaks_in_the_middle_of_a_mail_is_replaced_too() {
        Script script = Script.inTheClear().at(Step.TEXT, 1, reset());
        String text = "All work and no play\n".repeat(400_000);
        try (Counter counter = Counter.at(
                script,
                settings -> settings.withoutTlsOnLoopback()
                        .writtenBy(message -> new MailText("Long", text, "", Locale.ENGLISH)))) {
            assertThat(counter.send(Mails.to("kim@globex.example"))).isInstanceOf(Accepted.class);
            assertThat(counter.server.whenQuiet().mails()).hasSize(1);
        }
    }

    @Test
    void who_has_had_enough_of_a_connection_gets_a_new_one() {
        Script script = Script.inTheClear().at(Step.MAIL, 3, replyAndHangUp("421 4.7.0 that is enough for once"));
        try (Counter counter = Counter.at(script)) {
            assertThat(kinds(counter.send(Mails.run(4)))).containsOnly(Accepted.class);
            assertThat(counter.server.whenQuiet().sessions()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void who_says_goodbye_to_the_first_mail_is_not_asked_again(Step step) {
        Script script = Script.inTheClear().at(step, replyAndHangUp("421 4.3.2 going down"));
        try (Counter counter = Counter.at(script)) {
            assertThat(counter.send(Mails.run(3))).containsOnly(new RelayDown("421 4.3.2 going down"));
            assertThat(counter.server.whenQuiet().sessions()).hasSize(1);
        }
    }

    @Test
    void who_says_goodbye_to_a_whole_mail_has_not_taken_it() {
        Script script = Script.inTheClear().at(Step.DOT, 1, replyAndHangUp("421 4.3.2 going down"));
        try (Counter counter = Counter.at(script)) {
            assertThat(kinds(counter.send(Mails.run(2)))).containsExactly(Deferred.class, Accepted.class);
        }
    }

    @Test
    void who_is_not_heard_after_the_last_dot_may_have_taken_the_mail() {
        for (Deed deed : List.of(hangUp(), reset(), reply("and now for something different"))) {
            try (Counter counter = Counter.at(Script.inTheClear().at(Step.DOT, 1, deed))) {
                List<Answer> answers = counter.send(Mails.run(2));

                assertThat(kinds(answers)).containsExactly(Ambiguous.class, Accepted.class);
                assertThat(answers.get(0).detail()).contains("may have been taken");
            }
        }
    }

    @Test
    void a_mail_that_the_relay_falls_silent_at_is_counted_and_those_behind_it_wait_for_a_better_time() {
        Script script = Script.inTheClear().at(Step.RCPT, 2, fallSilent());
        try (Counter counter = Counter.at(script, AnswersTest::impatient)) {
            assertThat(kinds(counter.send(Mails.run(4))))
                    .containsExactly(Accepted.class, Deferred.class, RelayDown.class, RelayDown.class);
        }
    }

    @Test
    void a_mail_that_the_relay_is_silent_about_after_the_last_dot_may_have_been_taken() {
        Script script = Script.inTheClear().at(Step.DOT, 1, fallSilent());
        try (Counter counter = Counter.at(script, AnswersTest::impatient)) {
            assertThat(kinds(counter.send(Mails.run(2)))).containsExactly(Ambiguous.class, RelayDown.class);
        }
    }

    static List<Arguments> whatIsSaidBeforeAnyMail() {
        return List.of(
                Arguments.of(Step.BANNER, reply("554 5.7.1 go away"), "go away"),
                Arguments.of(Step.BANNER, hangUp(), "closed the connection"),
                Arguments.of(Step.BANNER, talkRubbish(), "talks nonsense"),
                Arguments.of(Step.EHLO, reply("550 5.7.1 not you"), "not you"),
                Arguments.of(Step.EHLO, hangUp(), "closed the connection"),
                Arguments.of(Step.EHLO, reset(), "SocketException"),
                Arguments.of(Step.AUTH, reply("535 5.7.8 wrong"), "refuses our credentials: 535 5.7.8 wrong"),
                Arguments.of(Step.AUTH, reply("454 4.7.0 not now"), "refuses our credentials: 454 4.7.0 not now"),
                Arguments.of(Step.AUTH, hangUp(), "cannot be used: the relay closed the connection"));
    }

    @ParameterizedTest
    @MethodSource("whatIsSaidBeforeAnyMail")
    void what_goes_wrong_before_any_mail_is_about_the_relay(Step step, Deed deed, String detail) {
        Script script = Script.inTheClear().askingFor("kim", "secret").at(step, deed);
        try (Counter counter =
                Counter.at(script, settings -> settings.withoutTlsOnLoopback().password("kim", "secret"))) {
            List<Answer> answers = counter.send(Mails.run(3));

            assertThat(answers).hasSize(3).containsOnly(answers.get(0));
            assertThat(answers.get(0)).isInstanceOf(RelayDown.class);
            assertThat(answers.get(0).detail()).containsIgnoringCase(detail);
            assertThat(counter.server.whenQuiet().sessions()).hasSize(1);
        }
    }

    @Test
    void a_relay_that_is_not_there_is_down() {
        try (Counter counter = Counter.at(Script.inTheClear())) {
            counter.server.close();

            List<Answer> answers = counter.send(Mails.run(2));

            assertThat(kinds(answers)).containsOnly(RelayDown.class);
            assertThat(answers.get(0).detail()).contains("127.0.0.1:" + counter.server.port(), "refused");
        }
    }

    @Test
    void a_relay_that_knows_no_log_in_is_not_sent_to_without_one() {
        try (Counter counter = Counter.at(
                Script.inTheClear(), settings -> settings.withoutTlsOnLoopback().password("kim", "secret"))) {
            assertThat(kinds(counter.send(Mails.run(2)))).containsOnly(RelayDown.class);
            assertThat(counter.server.mails()).isEmpty();
        }
    }

    @Test
    void a_mail_that_cannot_be_written_is_rejected_alone() {
        List<Outgoing> run = Mails.run(3);
        try (Counter counter = Counter.at(
                Script.inTheClear(),
                settings -> settings.withoutTlsOnLoopback().writtenBy(message -> {
                    if (message.equals(run.get(1).message())) {
                        throw new IllegalStateException("no such field: x of " + Mails.token(run.get(1)));
                    }
                    return Mails.text(message);
                }))) {
            List<Answer> answers = counter.send(run);

            assertThat(kinds(answers)).containsExactly(Accepted.class, Rejected.class, Accepted.class);
            assertThat(answers.get(1).detail())
                    .contains("could not be written", "no such field: x of [hidden]")
                    .doesNotContain(Mails.token(run.get(1)));
        }
    }

    @Test
    void what_the_taker_of_answers_throws_ends_the_run_and_the_connection_at_once() {
        try (Counter counter = Counter.at(Script.inTheClear())) {
            List<DeliveryId> told = new ArrayList<>();
            RuntimeException failure = new IllegalStateException("no storage");

            assertThatThrownBy(() -> counter.mailer().send(Mails.run(5), (id, answer) -> {
                        told.add(id);
                        if (told.size() == 2) {
                            throw failure;
                        }
                    }))
                    .isSameAs(failure);

            assertThat(told).hasSize(2);
            assertThat(counter.server.whenQuiet().mails()).hasSize(2);
            assertThat(counter.server.sessions().get(0).commands()).doesNotContain("QUIT");
        }
    }

    @Test
    void a_relay_that_does_not_take_leave_is_not_waited_for() {
        try (Counter counter = Counter.at(
                Script.inTheClear().at(Step.QUIT, fallSilent()),
                settings -> settings.withoutTlsOnLoopback().readTimeout(Duration.ofMinutes(1)))) {
            long start = System.nanoTime();

            assertThat(counter.send(Mails.to("kim@globex.example"))).isInstanceOf(Accepted.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static SmtpMailerBuilder impatient(SmtpMailerBuilder settings) {
        return settings.withoutTlsOnLoopback().readTimeout(Duration.ofMillis(200));
    }

    private static List<Class<?>> kinds(List<Answer> answers) {
        List<Class<?>> kinds = new ArrayList<>();
        answers.forEach(answer -> kinds.add(answer.getClass()));
        return kinds;
    }
}
