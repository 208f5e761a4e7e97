package dev.roster.internal;

import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.SecretLink;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.PersonalMail;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fresh link: what goes out, and what is kept of it.
 *
 * @param link goes out, and is not kept
 * @param kept is kept, and does not tell the link
 */
public record Minted(SecretLink link, Link kept) {

    public static Minted of(Deployment deployment, Invitation invitation) {
        return of(
                deployment,
                LinkPurpose.INVITATION,
                Optional.of(invitation.organization()),
                invitation.id().value(),
                invitation.generation(),
                invitation.expiresAt());
    }

    /** Of a mail that brings a link. */
    public static Minted of(Deployment deployment, PersonalMail mail) {
        return of(deployment, purpose(mail.kind()), Optional.empty(), mail.id().value(), 1, mail.expiresAt());
    }

    /** A link that looks like one, and leads to nothing: no token is as short as its last segment. */
    public static SecretLink sample(Deployment deployment, Instant expiresAt) {
        return new SecretLink(uri(deployment.settings().linkBase(), LinkPurpose.INVITATION, "sample"), expiresAt);
    }

    private static Minted of(
            Deployment deployment,
            LinkPurpose purpose,
            Optional<OrganizationId> organization,
            UUID subject,
            int generation,
            Instant expiresAt) {
        String token = deployment.tokens().mint();
        return new Minted(
                new SecretLink(uri(deployment.settings().linkBase(), purpose, token), expiresAt),
                new Link(Tokens.hash(token).orElseThrow(), purpose, organization, subject, generation));
    }

    private static URI uri(URI linkBase, LinkPurpose purpose, String token) {
        String base = linkBase.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + page(purpose) + token);
    }

    private static String page(LinkPurpose purpose) {
        return switch (purpose) {
            case INVITATION, OWNERSHIP_OFFER -> "";
            case PASSWORD_RESET -> "password/";
            case ADDRESS_CHANGE -> "address/";
        };
    }

    private static LinkPurpose purpose(DeliveryKind kind) {
        return switch (kind) {
            case PASSWORD_RESET -> LinkPurpose.PASSWORD_RESET;
            case ADDRESS_CHANGE -> LinkPurpose.ADDRESS_CHANGE;
            default -> throw new IllegalArgumentException(kind + " brings no link about what is a person's own");
        };
    }
}
