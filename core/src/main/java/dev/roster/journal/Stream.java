package dev.roster.journal;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.Objects;
import java.util.UUID;

/**
 * Whose record it is. Each stream numbers its entries by itself, without gaps.
 *
 * @param kind an organization's, or what is a person's own
 * @param id the id of that
 */
public record Stream(Kind kind, UUID id) {

    /**
     * Checks for nulls.
     *
     * @param kind an organization's, or what is a person's own
     * @param id the id of that
     */
    public Stream {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /**
     * @param organization an organization
     * @return its stream
     */
    public static Stream of(OrganizationId organization) {
        return new Stream(Kind.ORGANIZATION, organization.value());
    }

    /**
     * @param user a user
     * @return the stream of what is that user's own
     */
    public static Stream of(UserId user) {
        return new Stream(Kind.USER, user.value());
    }

    /** The kinds of stream. */
    public enum Kind {
        /** An organization's. */
        ORGANIZATION,
        /** A user's. */
        USER
    }
}
