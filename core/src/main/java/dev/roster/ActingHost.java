package dev.roster;

import dev.roster.delivery.SecretLink;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Deployment;
import dev.roster.internal.invitation.HandOutLink;
import java.util.Objects;

/** The host acting in an organization on its own account. */
public final class ActingHost extends Acting {

    private final Actor.Host host;

    ActingHost(Deployment deployment, OrganizationId organization, Actor.Host host) {
        super(deployment, organization, host);
        this.host = host;
    }

    @Override
    public HostedOrganization organization() {
        return new HostedOrganization(deployment, organization, host);
    }

    /**
     * Takes a fresh link of a pending invitation, to send it by a way of the host's own. For the host alone: it must
     * reach nobody but the invited mailbox, no administrator either. On record.
     *
     * @param invitation a pending invitation that has not expired
     * @return a link; earlier links of the same sending stay good
     * @throws Refused if there is none such, or it is final or expired
     */
    public SecretLink link(InvitationId invitation) {
        return new HandOutLink(deployment).of(organization, host, Objects.requireNonNull(invitation, "invitation"));
    }
}
