package dev.roster.internal.invitation;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Tokens;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token leads to. Nothing is read from the token itself: it is hashed, and the hash is looked for.
 *
 * @param organization the organization
 * @param invitation the invitation
 * @param generation which sending of it
 */
record LinkTarget(OrganizationId organization, InvitationId invitation, int generation) {

    static Optional<LinkTarget> of(Storage storage, @Nullable String token) {
        return Tokens.hash(token)
                .flatMap(hash -> storage.lookups().link(LinkPurpose.INVITATION, hash))
                .flatMap(LinkTarget::of);
    }

    private static Optional<LinkTarget> of(Link link) {
        return link.organization()
                .map(organization -> new LinkTarget(organization, new InvitationId(link.subject()), link.generation()));
    }

    /** The invitation, without a lock. */
    Optional<Invitation> lookUp(Lookups lookups) {
        return Optional.ofNullable(
                lookups.invitations(organization, List.of(invitation)).get(invitation));
    }

    /** The invitation as it is now; none in an organization that was erased, whatever is left of it for a moment. */
    Optional<Invitation> current(Change change) {
        return change.organization().isErased() ? Optional.empty() : change.invitation(invitation);
    }

    /** Why the link does nothing any more, or empty if it is good. */
    Optional<DeadLink> death(Invitation now, Instant time) {
        return switch (now.statusAt(time)) {
            case ACCEPTED -> Optional.of(DeadLink.ACCEPTED);
            case DECLINED -> Optional.of(DeadLink.DECLINED);
            case REVOKED -> Optional.of(DeadLink.REVOKED);
            case PENDING, EXPIRED ->
                generation != now.generation()
                        ? Optional.of(DeadLink.SUPERSEDED)
                        : time.isBefore(now.expiresAt()) ? Optional.empty() : Optional.of(DeadLink.EXPIRED);
        };
    }
}
