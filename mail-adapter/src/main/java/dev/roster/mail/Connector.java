package dev.roster.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Connects to the relay: greets it, makes the connection secure, and shows who we are. For any number of threads. */
final class Connector {

    private final SmtpSettings settings;
    private final Session session;

    Connector(SmtpSettings settings) {
        this.settings = settings;
        session = Session.getInstance(properties(settings));
    }

    /** All that Angus is to know. It does not ask the JVM's properties, and so cannot be told by them to log or to trust. */
    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", settings.announcedAs());
        if (settings.encryption() == Encryption.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
            properties.put("mail.smtp.ssl.socketFactory", new TlsSockets(settings));
        }
        settings.credentials().ifPresent(credentials -> {
            properties.setProperty("mail.smtp.auth", "true");
            properties.setProperty("mail.smtp.auth.mechanisms", credentials.mechanisms());
        });
        return properties;
    }

    /** @throws Unreachable if there is no connection to be had, for whatever reason */
    Connection connect(Budget budget) throws Unreachable {
        Optional<Credentials.Proof> proof = proof();
        Discretion discretion =
                Discretion.about(proof.map(Credentials.Proof::forms).orElse(List.of()));
        try {
            Wire wire = Wire.to(settings, budget);
            Conversation conversation = new Conversation(session, settings, proof, wire, budget);
            try {
                conversation.open();
            } catch (MessagingException | IOException | RuntimeException e) {
                wire.cut();
                throw e;
            }
            return new Connection(wire, conversation, discretion);
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new Unreachable(discretion.line(settings.relay() + why(e, budget)));
        }
    }

    /** What it said to our credentials, if that is what went wrong. */
    private static String why(Exception failure, Budget budget) {
        boolean refusesUs = failure instanceof AuthenticationFailedException && !Lost.isEnd(failure);
        return refusesUs
                ? " refuses our credentials: " + failure.getMessage()
                : " cannot be used: " + Lost.by(failure, budget).getMessage();
    }

    private Optional<Credentials.Proof> proof() throws Unreachable {
        try {
            return settings.credentials().map(Credentials::now);
        } catch (RuntimeException e) {
            // What it says may be a secret.
            throw new Unreachable("there is no access token: " + e.getClass().getSimpleName());
        }
    }

    /** There is no connection to be had. The message is fit to be shown. */
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        Unreachable(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
