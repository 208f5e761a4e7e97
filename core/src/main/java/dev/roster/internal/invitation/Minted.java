package dev.roster.internal.invitation;

import dev.roster.internal.Deployment;
import dev.roster.internal.Tokens;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationLink;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import java.net.URI;
import java.util.Optional;

/**
 * A fresh link: what goes out, and what is kept of it.
 *
 * @param link goes out, and is not kept
 * @param kept is kept, and does not tell the link
 */
public record Minted(InvitationLink link, Link kept) {

    public static Minted of(Deployment deployment, Invitation invitation) {
        String token = deployment.tokens().mint();
        String base = deployment.settings().linkBase().toString();
        URI uri = URI.create(base + (base.endsWith("/") ? "" : "/") + token);
        return new Minted(
                new InvitationLink(uri, invitation.expiresAt()),
                new Link(
                        Tokens.hash(token).orElseThrow(),
                        LinkPurpose.INVITATION,
                        Optional.of(invitation.organization()),
                        invitation.id().value(),
                        invitation.generation()));
    }
}
