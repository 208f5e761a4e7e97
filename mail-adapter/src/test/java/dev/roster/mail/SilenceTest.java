package dev.roster.mail;

import static dev.roster.mail.wire.Deeds.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.mail.wire.Authority;
import dev.roster.mail.wire.ReceivedMail;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.Step;
import dev.roster.port.Outgoing;
import dev.roster.security.Heard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever is turned up to be louder: neither a link nor a credential is told to anybody but the relay. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SilenceTest {

    private static final Authority AUTHORITY = new Authority();
    private static final String SECRET = "correct-horse-battery";
    private static final Logger ROOT = Logger.getLogger("");

    private final Properties properties = (Properties) System.getProperties().clone();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Level level = ROOT.getLevel();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final Records records = new Records();

    @BeforeEach
    void turnUpWhatCanBeTurnedUp() {
        for (String name :
                List.of("mail.debug", "mail.debug.auth", "mail.debug.auth.password", "mail.smtp.sasl.enable")) {
            System.setProperty(name, "true");
        }
        System.setProperty("mail.smtp.host", "evil.example");
        System.setProperty("mail.smtp.ssl.trust", "*");
        System.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(records);
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void turnDown() {
        System.setOut(out);
        System.setErr(err);
        ROOT.removeHandler(records);
        ROOT.setLevel(level);
        System.setProperties(properties);
    }

    @Test
    void case_6_no_log_no_console_no_exception_and_no_answer_tells_a_secret() {
        List<Outgoing> run = Mails.run(6);
        StringWriter said = new StringWriter();
        Script script = Script.startTls(AUTHORITY.onLoopback())
                .askingFor("kim", SECRET)
                .at(Step.RCPT, 2, reply("550 5.1.1 nobody"))
                .at(Step.DOT, 3, reply("554 5.6.0 I will not take a mail with " + Mails.token(run.get(2))));
        try (Counter counter = Counter.at(
                script,
                settings -> settings.tls(AUTHORITY.clients())
                        .password("kim", SECRET)
                        .writtenBy(message -> {
                            if (message.equals(run.get(3).message())) {
                                throw new IllegalStateException("cannot write " + Mails.token(run.get(3)));
                            }
                            return Mails.text(message);
                        }))) {
            said.append(counter.send(run).toString()).append(counter.mailer().toString());
            Throwable thrown = catchThrowable(() -> counter.mailer().send(run, (id, answer) -> {
                throw new IllegalStateException("no storage for " + id);
            }));
            thrown.printStackTrace(new PrintWriter(said, true));
        }
        try (Counter counter = Counter.at(
                Script.startTls(AUTHORITY.onLoopback())
                        .askingFor("kim", SECRET)
                        .at(
                                Step.AUTH,
                                reply("535 5.7.8 " + base64("kim\0kim\0" + SECRET) + " is not it, nor is " + SECRET)),
                settings -> settings.tls(AUTHORITY.clients()).password("kim", SECRET))) {
            said.append(counter.send(run).toString());
        }

        said.append(Heard.all()).append(records.all()).append(console.toString(StandardCharsets.UTF_8));
        List<String> secrets = new ArrayList<>(List.of(SECRET, base64(SECRET), base64("kim\0kim\0" + SECRET)));
        run.forEach(outgoing -> secrets.add(Mails.token(outgoing)));
        assertThat(said.toString()).doesNotContain(secrets);
        assertThat(said.toString()).contains("[hidden]");
    }

    @Test
    void the_ears_are_open() {
        Logger.getLogger("dev.roster.mail.other").finest("psst");
        LoggerFactory.getLogger("dev.roster.mail.other").trace("hush");

        assertThat(records.all()).contains("psst");
        assertThat(Heard.all()).contains("hush");
    }

    @Test
    void case_67_what_comes_back_of_a_mail_has_no_link() {
        try (Counter counter = Counter.at(Script.inTheClear().offering("DSN"))) {
            Outgoing outgoing = Mails.to("kim@globex.example");

            ReceivedMail mail = counter.wired(outgoing);

            assertThat(mail.mailFrom()).contains(" RET=HDRS ").doesNotContain(Mails.token(outgoing));
            assertThat(mail.headers().toString()).doesNotContain(Mails.token(outgoing));
            assertThat(mail.body()).contains(Mails.token(outgoing).substring(0, 8));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that is logged the JDK's way. */
    private static final class Records extends Handler {

        private final StringBuffer lines = new StringBuffer();

        Records() {
            setLevel(Level.ALL);
        }

        String all() {
            return lines.toString();
        }

        @Override
        public void publish(LogRecord line) {
            lines.append(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
