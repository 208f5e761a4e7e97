package dev.roster.review;

import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Whom a review is about: of the present members, suspended ones too, those who are meant when it is started. */
public sealed interface ReviewScope {

    /** @return all members */
    static ReviewScope everybody() {
        return new Everybody();
    }

    /**
     * @param role a role of the catalog, or of the organization
     * @return the members who hold it
     */
    static ReviewScope holding(Role role) {
        return new Holding(Objects.requireNonNull(role, "role").key());
    }

    /**
     * @param days a number of days of 24 hours, from 1 to 36,500
     * @return the members who were not active in so many days before the review is started
     * @throws Refused if the number is out of bounds
     */
    static ReviewScope inactiveFor(int days) {
        return new Inactive(days);
    }

    /** All members. */
    record Everybody() implements ReviewScope {}

    /**
     * The members who hold a role.
     *
     * @param role the role's key
     */
    record Holding(String role) implements ReviewScope {

        /**
         * Checks for null.
         *
         * @param role the role's key
         */
        public Holding {
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * The members who have not been active for some time.
     *
     * @param days for how many days of 24 hours, counted back from the start of the review; from 1 to 36,500
     */
    record Inactive(int days) implements ReviewScope {

        private static final int LONGEST = 36_500;

        /**
         * Checks the number.
         *
         * @param days for how many days of 24 hours, counted back from the start of the review; from 1 to 36,500
         * @throws Refused if the number is out of bounds
         */
        public Inactive {
            if (days < 1 || days > LONGEST) {
                throw new Refused(Reason.MALFORMED, "days", "Name a number of days from 1 to " + LONGEST + ".");
            }
        }

        /**
         * @param start when the review is started
         * @return the moment since which a member was not active
         */
        public Instant since(Instant start) {
            Instant since = start.minus(Duration.ofDays(days));
            return since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since;
        }
    }
}
