package dev.roster.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said on one wire. Angus greets, secures and authenticates; what is about a mail is said here, command by command,
 * so that it is known which of them failed. A mail goes to the wire past Angus, which would write it to a log of its own if
 * somebody turned that up.
 */
final class Conversation extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final String PROTOCOL = "smtp";
    private static final int BUFFER = 16 * 1024;

    private final SmtpSettings settings;
    private final Optional<Credentials.Proof> proof;
    private final Wire wire;
    private Budget budget;
    private boolean isToStartOver;

    Conversation(SmtpSettings settings, Optional<Credentials.Proof> proof, Wire wire, Budget budget) {
        super(session(settings, wire), new URLName(PROTOCOL, settings.host(), settings.port(), null, null, null));
        this.settings = settings;
        this.proof = proof;
        this.wire = wire;
        this.budget = budget;
    }

    /** A session that knows nothing of the JVM's properties, and so cannot be told by them to log or to trust. */
    private static Session session(SmtpSettings settings, Wire wire) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", settings.announcedAs());
        if (settings.encryption() == Encryption.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
            properties.put("mail.smtp.ssl.socketFactory", new TlsSockets(settings, wire));
        }
        settings.credentials().ifPresent(credentials -> {
            properties.setProperty("mail.smtp.auth", "true");
            properties.setProperty("mail.smtp.auth.mechanisms", credentials.mechanisms());
        });
        return Session.getInstance(properties);
    }

    /** Greets, secures and authenticates. */
    void open() throws MessagingException, IOException {
        Socket socket =
                settings.encryption() == Encryption.IMPLICIT ? new TlsSockets(settings, wire).securedAtOnce() : wire;
        connect(socket);
        if (proof.isPresent() && !supportsExtension("AUTH")) {
            throw new MessagingException("it lets nobody log in (no AUTH)");
        }
    }

    /** Our user and secret stay here: Jakarta Mail would keep them in an address. */
    @Override
    protected boolean protocolConnect(String host, int port, String user, String password) throws MessagingException {
        return super.protocolConnect(
                settings.host(),
                settings.port(),
                proof.map(Credentials.Proof::user).orElse(null),
                proof.map(Credentials.Proof::secret).orElse(null));
    }

    /** Whether it tells of what becomes of a mail later: RFC 3461. */
    boolean notifies() {
        return supportsExtension("DSN");
    }

    /** From now on, time and words are another mail's. */
    void newMail(Budget newBudget) {
        budget = newBudget;
        budget.covers(wire);
        wire.renew();
    }

    /** What was begun is given up, as soon as anything else is said: who has nothing more to say need not wait for it. */
    void startOver() {
        isToStartOver = true;
    }

    Reply say(String command) throws Lost {
        try {
            if (isToStartOver) {
                isToStartOver = false;
                reply(simpleCommand("RSET"));
            }
            return reply(simpleCommand(command));
        } catch (MessagingException e) {
            throw Lost.by(e, budget);
        }
    }

    private Reply reply(int code) throws Lost {
        if (code < 0) {
            throw Lost.byGoodbye();
        }
        return new Reply(code, getLastServerResponse());
    }

    /** Hands over all of a mail but the dot that ends it. */
    void write(byte[] mail) throws Lost {
        try {
            OutputStream out = new BufferedOutputStream(wire.output(), BUFFER);
            SMTPOutputStream lines = new SMTPOutputStream(out);
            lines.write(mail);
            lines.ensureAtBOL();
            out.flush();
        } catch (IOException e) {
            throw Lost.by(e, budget);
        }
    }

    /** Takes leave. All mails have their answers, so whatever goes wrong here does not matter. */
    void end(Budget goodbye) {
        goodbye.covers(wire);
        try {
            close();
        } catch (MessagingException e) {
            LOG.debug("The relay did not take leave");
        }
    }
}
