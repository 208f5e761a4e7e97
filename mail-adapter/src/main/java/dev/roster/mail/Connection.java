package dev.roster.mail;

import java.util.Optional;

/** A connection to the relay, which knows who we are. Mails are handed over on it one after the other. */
final class Connection {

    private final Wire wire;
    private final Conversation conversation;
    private final Discretion discretion;
    private boolean isFresh = true;

    Connection(Wire wire, Conversation conversation, Discretion discretion) {
        this.wire = wire;
        this.conversation = conversation;
        this.discretion = discretion;
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
}
