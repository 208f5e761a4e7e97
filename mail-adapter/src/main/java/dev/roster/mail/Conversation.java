package dev.roster.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * What is said on one wire. Angus greets, secures and authenticates; what is about a mail is said here, command by command,
 * so that it is known which of them failed.
 */
final class Conversation extends SMTPTransport {

    /** Where Angus tells all that is said, if somebody turned that up. A relay may quote a link or a secret. */
    private static final List<Logger> INDISCRETIONS = Stream.of("", ".protocol")
            .map(end -> Logger.getLogger(Conversation.class.getPackageName() + end))
            .toList();

    static final String PROTOCOL = "smtp";
    private static final int BUFFER = 16 * 1024;

    private final SmtpSettings settings;
    private final Optional<Credentials.Proof> proof;
    private final Wire wire;
    private Budget budget;
    private boolean isGreeted;
    private boolean isToStartOver;

    Conversation(Session session, SmtpSettings settings, Optional<Credentials.Proof> proof, Wire wire, Budget budget) {
        super(session, new URLName(PROTOCOL, settings.host(), settings.port(), null, null, null));
        this.settings = settings;
        this.proof = proof;
        this.wire = wire;
        this.budget = budget;
        INDISCRETIONS.forEach(logger -> logger.setFilter(line -> false));
    }

    /** Greets, secures and authenticates. */
    void open() throws MessagingException, IOException {
        connect(settings.encryption() == Encryption.IMPLICIT ? new TlsSockets(settings).securedAtOnce(wire) : wire);
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

    /** Angus would not say how we were greeted. */
    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (!isGreeted && code != Reply.READY) {
            throw new MessagingException(code < 0 ? null : getLastServerResponse());
        }
        isGreeted = true;
        return code;
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
            // What was sent is sent.
        }
    }
}
