package dev.roster.mail;

import static dev.roster.mail.Relay.AUTHORITY;
import static dev.roster.mail.Relay.polite;
import static dev.roster.mail.wire.Deeds.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.InvitationId;
import dev.roster.mail.wire.Authority;
import dev.roster.mail.wire.Deed;
import dev.roster.mail.wire.Identity;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.Session;
import dev.roster.mail.wire.SmtpServer;
import dev.roster.mail.wire.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where there is no safe way to the relay, it is told neither a credential nor a mail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeWayTest {

    /** With what a busy machine may need; less than a mailer waits for an answer. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private static final String FIRST = "first@people.example";
    private static final String LAST = "last@people.example";

    @AfterEach
    void no_thread_is_stuck() {
        Threads.assertNoneStuck();
    }

    /**
     * A relay to which there is no safe way, or none at all.
     *
     * @param words the README's
     * @param detail what the list says, or a part of it
     */
    private record NoWay(String words, DeliveryState state, String detail) {

        Script script() {
            return switch (words) {
                case "it offers no STARTTLS" -> Script.inTheClear().askingFor(Relay.USER, Relay.PASSWORD);
                case "its certificate names somebody else" -> proving(AUTHORITY.elsewhere());
                case "nobody we trust signed its certificate" -> proving(new Authority().onLoopback());
                case "its certificate ran out" -> proving(AUTHORITY.expired());
                case "it lets nobody log in" -> Script.startTls(AUTHORITY.onLoopback());
                case "it refuses our password" -> polite().askingFor(Relay.USER, "another");
                case "it cannot check our password now" -> polite().at(Step.AUTH, reply("454 4.7.0 later"));
                default -> throw new IllegalArgumentException(words);
            };
        }

        private static Script proving(Identity identity) {
            return Script.startTls(identity).askingFor(Relay.USER, Relay.PASSWORD);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Stream<NoWay> noWays() {
        return Readme.table("Trouble").stream()
                .skip(1)
                .map(row ->
                        new NoWay(row.get(0), DeliveryState.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(2)));
    }

    @ParameterizedTest
    @MethodSource("noWays")
    void case_61_where_there_is_no_safe_way_nothing_is_told(NoWay trouble) {
        boolean isThere = !trouble.words().equals("nobody listens");
        try (SmtpServer server = SmtpServer.start(isThere ? trouble.script() : polite())) {
            if (!isThere) {
                shutDown(server);
            }
            Product product = new Product(Relay.mailer(server));
            Map<String, InvitationId> invitations = product.invite(FIRST, LAST);

            assertThat(product.timedStep()).isLessThan(AT_ONCE);

            Delivery first = product.delivery(invitations.get(FIRST));
            assertThat(first.state()).isEqualTo(trouble.state());
            assertThat(first.detail().orElseThrow()).contains(trouble.detail());
            assertThat(product.state(invitations.get(LAST)).isWaiting()).isTrue();
            assertThat(server.whenQuiet().count()).isZero();
            Secrets.assertNothingReadable(server);

            try (SmtpServer well = isThere ? server : SmtpServer.startOn(server.port(), polite())) {
                well.become(polite());
                product.sendAll(invitations.values());

                assertThat(product.state(invitations.get(FIRST))).isEqualTo(DeliveryState.SENT);
                assertThat(product.state(invitations.get(LAST))).isEqualTo(DeliveryState.SENT);
                Secrets.assertNothingReadable(well);
            }
        }
    }

    private static void shutDown(SmtpServer server) {
        server.close();
    }

    /** Somebody on the way adds what the relay would say in TLS, hoping that it is taken for that. */
    @Test
    void case_61_what_is_smuggled_in_before_TLS_is_up_is_not_taken_for_the_word_of_the_relay() {
        Deed smuggled = connection -> {
            reply("220 2.0.0 go ahead", "250-evil.example", "250-DSN", "250 AUTH LOGIN", "235 2.7.0 welcome")
                    .on(connection);
            return 220;
        };
        Script script = Script.startTls(AUTHORITY.onLoopback()).askingFor(Relay.USER, Relay.PASSWORD);
        try (SmtpServer server = SmtpServer.start(script.at(Step.STARTTLS, smuggled))) {
            Product product = new Product(Relay.mailer(server));
            InvitationId invitation = product.invite(FIRST);

            product.timedStep();

            assertThat(product.state(invitation)).isEqualTo(DeliveryState.SENT);
            Session session = server.whenQuiet().sessions().get(0);
            assertThat(session.credentials().orElseThrow().mechanism()).isEqualTo("PLAIN");
            assertThat(session.mails().get(0).mailFrom()).as("DSN").doesNotContain(" ");
            Secrets.assertNothingReadable(server);
        }
    }
}
