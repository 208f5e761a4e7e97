package dev.roster.access;

import dev.roster.id.OrganizationId;
import java.util.Objects;

/**
 * A moment in the history of one organization. Who hands it on after a change, such as to another node or in a message, can
 * be answered from what was so by then, or later: {@link Access#atLeast}. It is no secret.
 *
 * @param organization the organization
 * @param revision the number of its last change by then; also the number in the journal
 */
public record Stamp(OrganizationId organization, long revision) {

    /**
     * Checks both.
     *
     * @param organization the organization
     * @param revision the number of its last change by then; at least 1
     * @throws IllegalArgumentException if the number is less
     */
    public Stamp {
        Objects.requireNonNull(organization, "organization");
        if (revision < 1) {
            throw new IllegalArgumentException("changes are numbered from 1");
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text an organization's id and a number, with a slash between
     * @return the stamp
     * @throws IllegalArgumentException if it is none
     */
    public static Stamp of(String text) {
        int slash = Objects.requireNonNull(text, "text").indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A stamp is an organization's id and a number, with a slash between.");
        }
        return new Stamp(OrganizationId.of(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    /** @return the organization's id and the number, with a slash between */
    @Override
    public String toString() {
        return organization + "/" + revision;
    }
}
