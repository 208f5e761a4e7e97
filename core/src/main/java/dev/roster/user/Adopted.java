package dev.roster.user;

import java.util.Objects;

/**
 * What became of somebody whom a host has.
 *
 * @param user the user as it is now
 * @param how what was done
 */
public record Adopted(User user, How how) {

    /** What was done. */
    public enum How {
        /** There is a new user. */
        NEW,
        /** There was a user of this address, who has the host reference now. All else is as it was. */
        REFERENCED,
        /** There was a user of this address and host reference. Nothing was changed. */
        KNOWN
    }

    /**
     * Checks for nulls.
     *
     * @param user the user as it is now
     * @param how what was done
     */
    public Adopted {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(how, "how");
    }
}
