package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.member.RemoveMembers;

/** A member acting in one organization. */
public final class ActingMember extends Acting {

    private final UserId user;

    ActingMember(Deployment deployment, OrganizationId organization, UserId user) {
        super(deployment, organization, new Actor.Member(user));
        this.user = user;
    }

    /**
     * Leaves the organization. Every member may, but the last active owner.
     *
     * @throws Refused if the user is no member, or no active owner would be left
     */
    public void leave() {
        new RemoveMembers(deployment, organization, actor).leave(user);
    }
}
