package dev.roster.mail;

import static dev.roster.mail.Relay.polite;
import static dev.roster.mail.wire.Deeds.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.InvitationId;
import dev.roster.mail.wire.SmtpServer;
import dev.roster.mail.wire.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One mail that fails stops no other, and a relay that fails costs no mail its tries. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoisonTest {

    private static final String BAD = "bad@people.example";

    @AfterEach
    void no_thread_is_stuck() {
        Threads.assertNoneStuck();
    }

    static Stream<Arguments> poisons() {
        return Stream.of(
                Arguments.of(Step.RCPT, Misbehaviour.NEVER),
                Arguments.of(Step.RCPT, Misbehaviour.GOODBYE),
                Arguments.of(Step.RCPT, Misbehaviour.RESETS),
                Arguments.of(Step.RCPT, Misbehaviour.SILENT),
                Arguments.of(Step.TEXT, Misbehaviour.HANGS_UP),
                Arguments.of(Step.DOT, Misbehaviour.NOT_NOW),
                Arguments.of(Step.DOT, Misbehaviour.NEVER),
                Arguments.of(Step.DOT, Misbehaviour.SILENT));
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void case_72_one_mail_that_always_fails_never_stops_the_others(Step step, Misbehaviour misbehaviour) {
        try (SmtpServer server = SmtpServer.start(polite().to(BAD, step, misbehaviour.deed()))) {
            Product product = new Product(Relay.mailer(server, misbehaviour));
            InvitationId bad = product.invite(BAD);
            List<InvitationId> others = new ArrayList<>();
            for (int number = 0; number < 20; number++) {
                others.add(product.invite("p" + number + "@people.example"));
            }

            product.sendAll(others);

            assertThat(others).allMatch(each -> product.state(each) == DeliveryState.SENT);
            assertThat(product.state(bad)).isIn(DeliveryState.DEFERRED, DeliveryState.FAILED);
            assertThat(server.whenQuiet().mails().stream()
                            .filter(mail -> !mail.recipient().equals(BAD)))
                    .hasSameSizeAs(others);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"RCPT", "DATA", "DOT"})
    void case_72_what_is_refused_for_good_is_given_up_at_once_and_not_tried_again(Step step) {
        try (SmtpServer server = SmtpServer.start(polite().to(BAD, step, reply("550 5.1.1 no such user")))) {
            Product product = new Product(Relay.mailer(server));
            InvitationId bad = product.invite(BAD);

            product.timedStep();
            Delivery given = product.delivery(bad);
            product.pass(Duration.ofDays(1));

            assertThat(given.state()).isEqualTo(DeliveryState.FAILED);
            assertThat(given.detail().orElseThrow()).contains("550 5.1.1 no such user");
            assertThat(product.roster().dispatcher().drain()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BANNER", "AUTH", "MAIL"})
    void case_72_a_relay_that_refuses_everybody_burns_no_attempts(Step step) {
        try (SmtpServer server = SmtpServer.start(polite().at(step, reply("535 5.7.8 not you")))) {
            Product product = new Product(Relay.mailer(server));
            InvitationId invitation = product.invite("first@people.example");
            for (int hour = 0; hour < 14; hour++) {
                product.pass(Duration.ofHours(2));
                product.roster().dispatcher().drain();
            }
            assertThat(product.state(invitation)).isEqualTo(DeliveryState.DEFERRED);

            server.become(polite().at(Step.RCPT, reply("451 4.7.1 greylisted")));
            product.pass(Duration.ofHours(2));
            product.roster().dispatcher().drain();
            assertThat(product.state(invitation)).as("tried for the first time").isEqualTo(DeliveryState.DEFERRED);

            server.become(polite());
            product.sendAll(List.of(invitation));
            assertThat(product.state(invitation)).isEqualTo(DeliveryState.SENT);
            Secrets.assertNothingReadable(server);
        }
    }
}
