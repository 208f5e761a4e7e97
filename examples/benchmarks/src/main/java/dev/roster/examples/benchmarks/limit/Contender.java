package dev.roster.examples.benchmarks.limit;

import java.util.List;

/** Somebody who invites people, and lets them in. Safe for use by several threads. */
interface Contender {

    String name();

    /** An organization with an owner. */
    Organization open();

    /** An organization of this contender. */
    interface Organization {

        /** Invites one, in a transaction. */
        Invitation invite(String address) throws Exception;

        /** Invites many in one transaction. */
        void inviteAll(List<String> addresses) throws Exception;
    }

    /** An invitation of this contender. */
    interface Invitation {

        /** Makes ready what stands in the mail: not measured. */
        Ticket ticket() throws Exception;
    }

    /** What stands in the mail. */
    interface Ticket {

        /** Accepts, as a new user, in a transaction. */
        void accept() throws Exception;
    }
}
