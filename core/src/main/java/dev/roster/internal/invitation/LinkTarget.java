package dev.roster.internal.invitation;

import dev.roster.internal.Tokens;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.Storage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a token leads to. Nothing is read from the token itself: it is hashed, and the hash is looked for. */
final class LinkTarget {

    private LinkTarget() {}

    static Optional<Link> find(Storage storage, @Nullable String token) {
        return Tokens.hash(token).flatMap(hash -> storage.lookups().link(LinkPurpose.INVITATION, hash));
    }

    /** Why the link of a generation does nothing any more, or empty if it is good. */
    static Optional<DeadLink> death(Link link, Invitation invitation, Instant now) {
        return switch (invitation.statusAt(now)) {
            case ACCEPTED -> Optional.of(DeadLink.ACCEPTED);
            case DECLINED -> Optional.of(DeadLink.DECLINED);
            case REVOKED -> Optional.of(DeadLink.REVOKED);
            case PENDING, EXPIRED ->
                link.generation() != invitation.generation()
                        ? Optional.of(DeadLink.SUPERSEDED)
                        : now.isBefore(invitation.expiresAt()) ? Optional.empty() : Optional.of(DeadLink.EXPIRED);
        };
    }
}
