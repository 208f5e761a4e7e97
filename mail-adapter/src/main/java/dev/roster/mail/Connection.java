package dev.roster.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A connection to the relay, which knows who we are. Mails are handed over on it one after the other. */
final class Connection {

    private final Wire wire;
    private final Conversation conversation;
    private final Discretion discretion;
    private boolean isFresh = true;

    private Connection(Wire wire, Conversation conversation, Discretion discretion) {
        this.wire = wire;
        this.conversation = conversation;
        this.discretion = discretion;
    }

    /** @throws Unreachable if there is none to be had */
    static Connection to(SmtpSettings settings, Budget budget) throws Unreachable {
        Optional<Credentials.Proof> proof = proof(settings);
        Discretion discretion =
                Discretion.about(proof.map(Credentials.Proof::forms).orElse(List.of()));
        try {
            Wire wire = Wire.to(settings, budget);
            Conversation conversation = new Conversation(settings, proof, wire, budget);
            try {
                conversation.open();
            } catch (MessagingException | IOException e) {
                wire.cut();
                throw e;
            }
            return new Connection(wire, conversation, discretion);
        } catch (AuthenticationFailedException e) {
            throw new Unreachable(discretion.line(settings.relay() + " does not let us in: " + e.getMessage()));
        } catch (MessagingException | IOException e) {
            throw new Unreachable(discretion.line("no connection to " + settings.relay() + ": "
                    + Lost.by(e, budget).getMessage()));
        }
    }

    private static Optional<Credentials.Proof> proof(SmtpSettings settings) throws Unreachable {
        try {
            return settings.credentials().map(Credentials::now);
        } catch (RuntimeException e) {
            // What it says may be a secret.
            throw new Unreachable("there is no access token: " + e.getClass().getSimpleName());
        }
    }

    Outcome hand(Envelope envelope, byte[] mail, Optional<String> token, Budget budget) {
        conversation.newMail(budget);
        Handover handover = new Handover(conversation, isFresh, envelope, discretion.andAbout(token));
        isFresh = false;
        return handover.hand(mail);
    }

    void end(Budget goodbye) {
        conversation.end(goodbye);
    }

    void cut() {
        wire.cut();
    }

    /** There is no connection to be had. The message is fit to be shown. */
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }
    }
}
