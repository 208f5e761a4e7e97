package dev.roster.mail;

import static dev.roster.mail.Relay.polite;
import static dev.roster.mail.wire.Deeds.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.InvitationId;
import dev.roster.mail.wire.Deeds;
import dev.roster.mail.wire.ReceivedMail;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.SmtpServer;
import dev.roster.mail.wire.Step;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the relay does: each mail ends in the state that the README says, in the time that it says, nothing is said that
 * others could read, no thread stays behind, and no other mail suffers.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TroubleTest {

    /** What a busy machine may need besides; less than a mailer would wait that does not see at once what is wrong. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** To take leave a mailer takes two seconds at most, whatever is set. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** Most of the time, each trouble waits for a time-out. */
    private static final int AT_ONCE = 6;

    private static final String FIRST = "first@people.example";
    private static final String LAST = "last@people.example";

    /** What a machine does for the first time takes its time, and would be counted. */
    @BeforeAll
    static void warm_up() {
        try (SmtpServer server = SmtpServer.start(polite())) {
            Product product = new Product(Relay.mailer(server));
            product.invite(FIRST);
            product.timedStep();
        }
    }

    @AfterEach
    void no_thread_is_stuck() {
        Threads.assertNoneStuck();
    }

    @Test
    void the_table_has_every_step_at_which_a_reply_is_due() {
        assertThat(Trouble.all().stream().map(Trouble::step).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Step.RSET, Step.NOOP)));
        assertThat(Trouble.all()).hasSize(118);
    }

    @TestFactory
    Stream<DynamicTest> case_61_a_relay_that_misbehaves_is_dealt_with_in_time_and_no_other_mail_suffers() {
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        Map<Trouble, CompletableFuture<Void>> played = new LinkedHashMap<>();
        for (Trouble trouble : Trouble.all()) {
            played.put(
                    trouble,
                    CompletableFuture.runAsync(() -> play(trouble), executor).orTimeout(5, TimeUnit.MINUTES));
        }
        return played.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().toString(), () -> each.getValue().join()))
                .onClose(executor::shutdownNow);
    }

    private static void play(Trouble trouble) {
        try (SmtpServer server = SmtpServer.start(trouble.script())) {
            Product product = new Product(Relay.mailer(server, trouble.misbehaviour()));
            InvitationId first = product.invite(FIRST);
            InvitationId bad = product.invite(Trouble.BAD);
            InvitationId last = product.invite(LAST);

            assertThat(product.timedStep())
                    .isLessThan(trouble.within().plus(GOODBYE).plus(MARGIN));

            boolean isOfMail = trouble.step().isOfMail();
            assertSaid(trouble, product.delivery(isOfMail ? bad : first));
            if (isOfMail) {
                assertThat(product.state(first)).isEqualTo(DeliveryState.SENT);
            }
            if (trouble.isGivenUp()) {
                assertThat(product.state(last)).isEqualTo(DeliveryState.SENT);
            }

            server.become(polite());
            product.sendAll(List.of(first, bad, last));

            assertThat(product.state(first)).isEqualTo(DeliveryState.SENT);
            assertThat(product.state(bad)).isEqualTo(trouble.isGivenUp() ? DeliveryState.FAILED : DeliveryState.SENT);
            assertThat(product.state(last)).isEqualTo(DeliveryState.SENT);
            assertArrivals(server, trouble);
            Secrets.assertNothingReadable(server);
        }
    }

    private static void assertSaid(Trouble trouble, Delivery delivery) {
        assertThat(delivery.state()).isEqualTo(trouble.state());
        if (trouble.step().isOfMail()) {
            assertThat(delivery.detail().orElseThrow()).contains(trouble.detail());
        } else {
            assertThat(delivery.detail().orElseThrow()).isNotBlank();
        }
    }

    /** The rig notes a mail when the dot has come in, also if it then refuses it. */
    private static void assertArrivals(SmtpServer server, Trouble trouble) {
        Map<String, List<ReceivedMail>> arrivals =
                server.whenQuiet().mails().stream().collect(Collectors.groupingBy(ReceivedMail::recipient));
        assertThat(arrivals.get(FIRST)).hasSize(1);
        assertThat(arrivals.get(LAST)).hasSize(1);
        List<ReceivedMail> bad = arrivals.getOrDefault(Trouble.BAD, List.of());
        if (trouble.isTwice()) {
            assertThat(bad).hasSize(2);
        } else if (trouble.step() != Step.DOT) {
            assertThat(bad).hasSize(trouble.isGivenUp() ? 0 : 1);
        }
        assertThat(bad.stream()
                        .map(mail -> mail.header("Message-ID").orElseThrow())
                        .distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    /** A mail that was refused is to be forgotten before the next one. */
    @ParameterizedTest
    @EnumSource(Misbehaviour.class)
    void case_61_a_relay_that_misbehaves_between_two_mails_harms_neither(Misbehaviour misbehaviour) {
        Script script = polite().to(Trouble.BAD, Step.RCPT, reply("550 5.1.1 nobody"))
                .to(Trouble.BAD, Step.RSET, misbehaviour.deed());
        try (SmtpServer server = SmtpServer.start(script)) {
            Product product = new Product(Relay.mailer(server, misbehaviour));
            InvitationId bad = product.invite(Trouble.BAD);
            InvitationId last = product.invite(LAST);

            assertThat(product.timedStep())
                    .isLessThan(Relay.BUDGET.multipliedBy(2).plus(MARGIN));
            assertThat(product.state(bad)).isEqualTo(DeliveryState.FAILED);

            product.sendAll(List.of(last));
            assertThat(product.state(last)).isEqualTo(DeliveryState.SENT);
            assertThat(server.whenQuiet().count()).isOne();
            Secrets.assertNothingReadable(server);
        }
    }

    @Test
    void case_61_a_relay_that_says_one_letter_at_a_time_but_in_time_is_heard_out() {
        Script slow = polite().at(Step.DOT, Deeds.dribble(Duration.ofMillis(20), "250 2.0.0 taken"));
        try (SmtpServer server = SmtpServer.start(slow)) {
            Product product = new Product(Relay.mailer(server));
            InvitationId invitation = product.invite(FIRST);

            product.timedStep();

            assertThat(product.state(invitation)).isEqualTo(DeliveryState.SENT);
            assertThat(server.whenQuiet().count()).isOne();
        }
    }

    @Test
    void case_61_a_relay_that_takes_so_many_mails_on_one_connection_gets_the_rest_on_another() {
        Script tired = polite().at(Step.MAIL, 3, Deeds.replyAndHangUp("421 4.7.0 enough for now"));
        try (SmtpServer server = SmtpServer.start(tired)) {
            Product product = new Product(Relay.mailer(server));
            Map<String, InvitationId> invitations =
                    product.invite("a@people.example", "b@people.example", "c@people.example", "d@people.example");

            product.timedStep();

            assertThat(invitations.values()).allMatch(each -> product.state(each) == DeliveryState.SENT);
            assertThat(server.whenQuiet().count()).isEqualTo(4);
            assertThat(server.sessions()).hasSize(2);
        }
    }
}
