package dev.roster.id;

import dev.roster.text.PlainText;
import java.util.Objects;

/** Who did something, as the journal keeps it. A later version may know more kinds. */
public sealed interface Actor {

    /**
     * A member, in the organization where it happened. Passes the guard and the invariants.
     *
     * @param user the member's user
     */
    record Member(UserId user) implements Actor {

        /**
         * Checks for null.
         *
         * @param user the member's user
         */
        public Member {
            Objects.requireNonNull(user, "user");
        }
    }

    /**
     * The host application on its own account, for a stated reason. Passes the invariants, not the guard.
     *
     * @param reason why, such as {@code "import"}; one line of at most 200 characters
     */
    record Host(String reason) implements Actor {

        /** The host, where what it stated was erased. */
        public static final Host ERASED = new Host("erased");

        /**
         * Checks the reason.
         *
         * @param reason why, such as {@code "import"}; one line of at most 200 characters
         * @throws dev.roster.failure.Refused if it is missing, too long or not plain text
         */
        public Host {
            reason = PlainText.line("reason", reason, 200);
        }
    }

    /**
     * Whoever holds the link of an invitation, and so reads the invited mailbox.
     *
     * @param invitation the invitation
     */
    record Invitee(InvitationId invitation) implements Actor {

        /**
         * Checks for null.
         *
         * @param invitation the invitation
         */
        public Invitee {
            Objects.requireNonNull(invitation, "invitation");
        }
    }

    /**
     * A person, on what is that person's own: signed in by the host, or with a link to the person's mailbox.
     *
     * @param user the person
     */
    record User(UserId user) implements Actor {

        /**
         * Checks for null.
         *
         * @param user the person
         */
        public User {
            Objects.requireNonNull(user, "user");
        }
    }
}
