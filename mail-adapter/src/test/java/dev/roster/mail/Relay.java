package dev.roster.mail;

import dev.roster.mail.content.MailContent;
import dev.roster.mail.wire.Authority;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.SmtpServer;
import java.time.Duration;
import java.util.List;

/** A relay that asks for STARTTLS and a password, and mailers that know it. */
final class Relay {

    static final Authority AUTHORITY = new Authority();
    static final String USER = "outgoing-mail@app.example";
    static final String PASSWORD = "correct horse battery staple";
    /** Of a mailer with little time. */
    static final Duration READING = Duration.ofSeconds(2);
    /** Of a mailer with little time. */
    static final Duration BUDGET = Duration.ofSeconds(4);

    /** Words of the conversation that nobody on the way may read. */
    static final List<String> SECRETS =
            List.of(USER, PASSWORD, "Message-ID", "Subject:", Product.LINK_BASE, "MAIL FROM", "people.example");

    private Relay() {}

    static Script polite() {
        return Script.startTls(AUTHORITY.onLoopback())
                .offering("DSN", "8BITMIME")
                .askingFor(USER, PASSWORD);
    }

    /** A mailer with all the time of the world: what it gives up, it gives up for another reason. */
    static SmtpMailer mailer(SmtpServer server) {
        return mailerTo(server.port()).build();
    }

    /** One with little time, where time is what ends a trouble. */
    static SmtpMailer mailer(SmtpServer server, Misbehaviour misbehaviour) {
        return misbehaviour.takesTime()
                ? mailerTo(server.port())
                        .readTimeout(READING)
                        .timePerMail(BUDGET)
                        .build()
                : mailer(server);
    }

    private static SmtpMailerBuilder mailerTo(int port) {
        return SmtpMailer.connectingTo("127.0.0.1", port)
                .from("invitations@app.example")
                .returnPath("bounces@app.example")
                .content(MailContent.of("Acme App"))
                .password(USER, PASSWORD)
                .tls(AUTHORITY.clients());
    }
}
