package dev.roster.mail;

import dev.roster.mail.content.MailContent;
import dev.roster.mail.wire.Authority;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.SmtpServer;
import java.time.Duration;
import java.util.List;

/** A relay that asks for STARTTLS and a password, and a mailer that knows it, with little patience so that tests are quick. */
final class Relay {

    static final Authority AUTHORITY = new Authority();
    static final String USER = "outgoing-mail@app.example";
    static final String PASSWORD = "correct horse battery staple";
    static final Duration READING = Duration.ofMillis(1000);
    static final Duration BUDGET = Duration.ofMillis(2500);

    /** Words of the conversation that nobody on the way may read. */
    static final List<String> SECRETS =
            List.of(USER, PASSWORD, "Message-ID", "Subject:", Product.LINK_BASE, "MAIL FROM", "people.example");

    private Relay() {}

    static Script polite() {
        return Script.startTls(AUTHORITY.onLoopback())
                .offering("DSN", "8BITMIME")
                .askingFor(USER, PASSWORD);
    }

    static SmtpMailer mailer(SmtpServer server) {
        return mailerTo(server.port()).build();
    }

    static SmtpMailerBuilder mailerTo(int port) {
        return SmtpMailer.connectingTo("127.0.0.1", port)
                .from("invitations@app.example")
                .returnPath("bounces@app.example")
                .content(MailContent.of("Acme App"))
                .password(USER, PASSWORD)
                .tls(AUTHORITY.clients())
                .connectTimeout(READING)
                .readTimeout(READING)
                .timePerMail(BUDGET);
    }
}
