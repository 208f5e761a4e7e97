package dev.roster.mail;

import dev.roster.port.Answer;

/**
 * What became of one mail, and of the connection with it.
 *
 * @param answer what to tell
 * @param connection how to go on
 */
record Outcome(Answer answer, Connected connection) {

    /** What became of the connection. */
    enum Connected {
        /** The next mail can go over it. */
        STILL,
        /** The next mail needs another. */
        NO_MORE,
        /** It was gone before the mail was handed over: one more try on another hurts nobody. */
        GONE_TOO_EARLY,
        /** No mail will fare better on another. */
        USELESS
    }

    static Outcome relayDown(String detail) {
        return new Outcome(new Answer.RelayDown(detail), Connected.USELESS);
    }

    boolean isWorthAnotherTry() {
        return connection == Connected.GONE_TOO_EARLY;
    }

    /** Whether mails behind this one are not to be tried. */
    boolean isTheEnd() {
        return connection == Connected.USELESS || answer instanceof Answer.RelayDown;
    }
}
