package dev.roster.port;

import java.util.Objects;

/** What the mail system said to one message. */
public sealed interface Answer {

    /** @return what it said, in a line without secrets; stored and shown to administrators */
    String detail();

    /**
     * It has taken responsibility for the message.
     *
     * @param detail what it said
     */
    record Accepted(String detail) implements Answer {

        /** Checks for null. */
        public Accepted {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * It cannot take this message now; to be tried again.
     *
     * @param detail what it said
     */
    record Deferred(String detail) implements Answer {

        /** Checks for null. */
        public Deferred {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * It will not take this message; trying again does not help.
     *
     * @param detail what it said
     */
    record Rejected(String detail) implements Answer {

        /** Checks for null. */
        public Rejected {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * The message was handed over and the answer was lost: it may have been taken. To be tried again.
     *
     * @param detail what happened
     */
    record Ambiguous(String detail) implements Answer {

        /** Checks for null. */
        public Ambiguous {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * The mail system is down or refuses the sender: this says nothing about the message, and no other will fare better.
     *
     * @param detail what happened
     */
    record RelayDown(String detail) implements Answer {

        /** Checks for null. */
        public RelayDown {
            Objects.requireNonNull(detail, "detail");
        }
    }
}
