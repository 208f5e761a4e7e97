package dev.roster.mail;

import static dev.roster.mail.wire.Deeds.dribbleForever;
import static dev.roster.mail.wire.Deeds.endlessLine;
import static dev.roster.mail.wire.Deeds.endlessReply;
import static dev.roster.mail.wire.Deeds.fallSilent;
import static dev.roster.mail.wire.Deeds.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.mail.content.MailText;
import dev.roster.mail.wire.Authority;
import dev.roster.mail.wire.Deed;
import dev.roster.mail.wire.Identity;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.Session;
import dev.roster.mail.wire.Step;
import dev.roster.port.Answer;
import dev.roster.port.Answer.Accepted;
import dev.roster.port.Answer.RelayDown;
import dev.roster.port.Outgoing;
import java.nio.charset.StandardCharsets;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Nothing is said in clear, to nobody but the relay, and for no longer than it should take. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EncryptionTest {

    private static final Authority AUTHORITY = new Authority();
    private static final Authority STRANGER = new Authority();
    private static final String SECRET = "correct-horse-battery";

    /** What a busy machine may need; less than a mailer would wait that knows no other bounds than the usual ones. */
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Ends no test in time. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void with_STARTTLS_all_but_the_greeting_is_hidden() {
        assertHidden(Script.startTls(AUTHORITY.onLoopback()), settings -> settings);
    }

    @Test
    void with_TLS_from_the_first_byte_all_is_hidden() {
        assertHidden(Script.implicitTls(AUTHORITY.onLoopback()), SmtpMailerBuilder::implicitTls);
    }

    private static void assertHidden(Script script, UnaryOperator<SmtpMailerBuilder> settings) {
        Outgoing outgoing = Mails.to("kim@globex.example");
        try (Counter counter = secured(script.askingFor("kim", SECRET), settings)) {
            assertThat(counter.send(outgoing)).isInstanceOf(Accepted.class);

            Session session = counter.server.whenQuiet().sessions().get(0);
            assertThat(text(session.heard())).contains("AUTH PLAIN", "MAIL FROM", Mails.token(outgoing));
            assertThat(text(session.octets())).doesNotContain("AUTH", "MAIL FROM", "globex", Mails.token(outgoing));
        }
    }

    @Test
    void a_certificate_of_ones_own_can_be_trusted() throws KeyStoreException {
        X509Certificate own = (X509Certificate) AUTHORITY.trust().getCertificate("authority");
        try (Counter counter =
                Counter.at(Script.startTls(AUTHORITY.onLoopback()), settings -> settings.trusting(own))) {
            assertThat(counter.send(Mails.to("kim@globex.example"))).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void an_access_token_is_asked_for_at_each_connection() {
        int[] asked = {0};
        Script script = Script.startTls(AUTHORITY.onLoopback()).askingFor("kim", "token-2");
        try (Counter counter = Counter.at(
                script,
                settings -> settings.tls(AUTHORITY.clients()).accessToken("kim", () -> "token-" + ++asked[0]))) {
            assertThat(counter.send(Mails.to("kim@globex.example"))).isInstanceOf(RelayDown.class);
            assertThat(counter.send(Mails.to("kim@globex.example"))).isInstanceOf(Accepted.class);
            assertThat(counter.server
                            .sessions()
                            .get(1)
                            .credentials()
                            .orElseThrow()
                            .mechanism())
                    .isEqualTo("XOAUTH2");
        }
    }

    @Test
    void without_an_access_token_nothing_is_sent_and_nothing_told_of_why() {
        Script script = Script.startTls(AUTHORITY.onLoopback()).askingFor("kim", SECRET);
        try (Counter counter = Counter.at(
                script,
                settings -> settings.tls(AUTHORITY.clients()).accessToken("kim", () -> {
                    throw new IllegalStateException("cannot renew " + SECRET);
                }))) {
            assertThat(counter.send(Mails.to("kim@globex.example")))
                    .isEqualTo(new RelayDown("there is no access token: IllegalStateException"));
        }
    }

    @Test
    void case_61_a_relay_that_is_not_who_it_should_be_is_told_nothing() {
        for (Identity wrong : List.of(AUTHORITY.elsewhere(), AUTHORITY.expired(), STRANGER.onLoopback())) {
            assertToldNothing(Script.startTls(wrong).askingFor("kim", SECRET), settings -> settings);
            assertToldNothing(Script.implicitTls(wrong).askingFor("kim", SECRET), SmtpMailerBuilder::implicitTls);
        }
    }

    @Test
    void case_61_a_relay_without_TLS_is_told_nothing() {
        assertToldNothing(Script.inTheClear().askingFor("kim", SECRET), settings -> settings);
        assertToldNothing(Script.inTheClear(), SmtpMailerBuilder::implicitTls);
    }

    @Test
    void case_61_a_relay_that_goes_back_on_TLS_is_told_nothing() {
        for (String line : List.of("454 4.7.0 TLS not available", "502 5.5.1 what?", "250 sure, go on in clear")) {
            Script script = Script.startTls(AUTHORITY.onLoopback())
                    .offering("AUTH PLAIN LOGIN")
                    .at(Step.STARTTLS, reply(line));
            assertToldNothing(script, settings -> settings);
        }
    }

    private static void assertToldNothing(Script script, UnaryOperator<SmtpMailerBuilder> settings) {
        try (Counter counter = secured(script, each -> settings.apply(each).readTimeout(Duration.ofMillis(500)))) {
            Answer answer = counter.send(Mails.to("kim@globex.example"));

            assertThat(answer).isInstanceOf(RelayDown.class);
            assertThat(answer.detail()).doesNotContain(SECRET);
            counter.server
                    .whenQuiet()
                    .sessions()
                    .forEach(session -> assertThat(text(session.octets()) + text(session.heard()))
                            .doesNotContain("AUTH", "MAIL", "RCPT", "DATA", "globex", SECRET));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TEXT", "RSET", "NOOP"})
    void case_61_a_relay_that_falls_silent_is_not_waited_for(Step step) {
        assertEndsSoon(step, fallSilent(), settings -> settings.readTimeout(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TEXT", "RSET", "NOOP"})
    void case_61_a_relay_that_talks_ever_so_slowly_is_not_waited_for(Step step) {
        Deed slow = dribbleForever(Duration.ofMillis(20), step == Step.HANDSHAKE ? "\26\3\3\77\77" : "250-");
        assertEndsSoon(
                step,
                slow,
                settings -> settings.timePerMail(Duration.ofSeconds(2)).readTimeout(LONG));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"HANDSHAKE", "TEXT", "RSET", "NOOP"})
    void case_61_a_relay_that_talks_without_end_is_not_listened_to(Step step) {
        assertEndsSoon(step, endlessLine("250 "), settings -> settings.readTimeout(LONG));
        assertEndsSoon(step, endlessReply(250), settings -> settings.readTimeout(LONG));
    }

    @Test
    void case_61_a_relay_that_does_not_read_is_not_waited_for() {
        Deed asleep = dribbleForever(Duration.ofHours(1), "");
        String text = "All work and no play\n".repeat(600_000);
        assertEnds(
                Duration.ofSeconds(60), // most of them for writing such a mail at all
                Step.TEXT,
                asleep,
                settings -> settings.timePerMail(Duration.ofSeconds(1))
                        .writtenBy(message -> new MailText("Long", text, "", Locale.ENGLISH)));
    }

    private static void assertEndsSoon(Step step, Deed deed, UnaryOperator<SmtpMailerBuilder> settings) {
        assertEnds(SOON, step, deed, settings);
    }

    private static void assertEnds(Duration limit, Step step, Deed deed, UnaryOperator<SmtpMailerBuilder> settings) {
        Script script =
                Script.startTls(AUTHORITY.onLoopback()).askingFor("kim", SECRET).at(step, deed);
        try (Counter counter = secured(script, settings)) {
            long start = System.nanoTime();

            List<Answer> answers = counter.send(Mails.run(3));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
            assertThat(answers.stream().allMatch(Accepted.class::isInstance)).isEqualTo(step == Step.QUIT);
            assertThat(answers.stream().anyMatch(Accepted.class::isInstance)).isEqualTo(step == Step.QUIT);
        }
    }

    private static Counter secured(Script script, UnaryOperator<SmtpMailerBuilder> settings) {
        return Counter.at(
                script, each -> settings.apply(each.tls(AUTHORITY.clients()).password("kim", SECRET)));
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
