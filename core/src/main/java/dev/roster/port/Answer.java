package dev.roster.port;

/** What the mail system said to one message. */
public sealed interface Answer {

    /** @return what it said, in a line without secrets; stored and shown to administrators */
    String detail();

    /**
     * It has taken responsibility for the message.
     *
     * @param detail what it said
     */
    record Accepted(String detail) implements Answer {}

    /**
     * It cannot take this message now; to be tried again.
     *
     * @param detail what it said
     */
    record Deferred(String detail) implements Answer {}

    /**
     * It will not take this message; trying again does not help.
     *
     * @param detail what it said
     */
    record Rejected(String detail) implements Answer {}

    /**
     * The message was handed over and the answer was lost: it may have been taken. To be tried again.
     *
     * @param detail what happened
     */
    record Ambiguous(String detail) implements Answer {}

    /**
     * The mail system is down or refuses the sender: this says nothing about the message, and no other will fare better. The
     * run ends, and the mail system is left alone for a while; no message loses an attempt.
     *
     * @param detail what happened
     */
    record RelayDown(String detail) implements Answer {}
}
