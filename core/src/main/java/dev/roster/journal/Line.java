package dev.roster.journal;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One side of one subject, after the change.
 *
 * @param subject what kind of thing changed
 * @param id the thing's id
 * @param facet which side of it
 * @param state the whole state of that side after the change, sorted; ids and keys only, no names and no addresses
 */
public record Line(Subject subject, UUID id, Facet facet, List<String> state) {

    /**
     * Checks for nulls and copies the state.
     *
     * @param subject what kind of thing changed
     * @param id the thing's id
     * @param facet which side of it
     * @param state the whole state of that side after the change, sorted; ids and keys only, no names and no
     *     addresses
     */
    public Line {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(facet, "facet");
        state = List.copyOf(state);
    }

    /**
     * @param user a member's user
     * @param facet a side of the member
     * @param state its state after the change
     * @return the line
     */
    public static Line of(UserId user, Facet facet, List<String> state) {
        return new Line(Subject.MEMBER, user.value(), facet, state);
    }

    /**
     * @param invitation an invitation
     * @param facet a side of it
     * @param state its state after the change
     * @return the line
     */
    public static Line of(InvitationId invitation, Facet facet, List<String> state) {
        return new Line(Subject.INVITATION, invitation.value(), facet, state);
    }

    /**
     * @param organization an organization
     * @param facet a side of it
     * @param state its state after the change
     * @return the line
     */
    public static Line of(OrganizationId organization, Facet facet, List<String> state) {
        return new Line(Subject.ORGANIZATION, organization.value(), facet, state);
    }

    /**
     * @param role a role that an organization defined
     * @param facet a side of it
     * @param state its state after the change
     * @return the line
     */
    public static Line of(RoleId role, Facet facet, List<String> state) {
        return new Line(Subject.ROLE, role.value(), facet, state);
    }

    /**
     * @param user a user, for the stream of what is that user's own
     * @param facet a side of the user
     * @param state its state after the change
     * @return the line
     */
    public static Line ofUser(UserId user, Facet facet, List<String> state) {
        return new Line(Subject.USER, user.value(), facet, state);
    }

    /**
     * @param review an access review
     * @param facet a side of it
     * @param state its state after the change
     * @return the line
     */
    public static Line of(ReviewId review, Facet facet, List<String> state) {
        return new Line(Subject.REVIEW, review.value(), facet, state);
    }

    /** The kinds of subject. */
    public enum Subject {
        /** A member; the id is the user's. */
        MEMBER,
        /** A role that the organization defined. */
        ROLE,
        /** An invitation. */
        INVITATION,
        /** An access review. */
        REVIEW,
        /** The organization itself. */
        ORGANIZATION,
        /** A user, in the stream of what is that user's own. */
        USER
    }
}
