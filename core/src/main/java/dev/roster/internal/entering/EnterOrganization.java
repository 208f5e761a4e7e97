package dev.roster.internal.entering;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.member.NoteActivity;
import dev.roster.internal.user.ListOwn;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.signin.Entering;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.Optional;

/** Lets a person in who is signed in, and remembers where that was. */
public final class EnterOrganization {

    private final Deployment deployment;
    private final OrganizationId organization;

    public EnterOrganization(Deployment deployment, OrganizationId organization) {
        this.deployment = deployment;
        this.organization = organization;
    }

    public Entering enter(UserId id) {
        // The user before the membership: a version that turns out older than what it stands for ends a session too
        // early.
        User user = new ListOwn(deployment, id).profile();
        if (user.status() == UserStatus.ERASED) {
            throw Change.notFound("user");
        }
        if (!user.isActive()) {
            return new Entering.Suspended(Optional.empty());
        }
        Membership place = deployment
                .storage()
                .lookups()
                .membership(organization, id)
                .filter(found -> !found.organization().isErased())
                .orElseThrow(() -> Change.notFound("organization"));
        Entering answer = answer(user, place, place.member().orElseThrow(() -> Change.notFound("organization")));
        if (answer instanceof Entering.Entered) {
            new NoteActivity(deployment, organization).entered(id);
        }
        return answer;
    }

    /** Who was removed learns of that, and nothing of what became of the organization. */
    private static Entering answer(User user, Membership place, Member member) {
        Organization there = place.organization();
        if (!member.isPresent()) {
            return new Entering.AccessRevoked(there.id(), there.name(), member.statusSince());
        }
        if (!there.isActive()) {
            return new Entering.OrganizationNotActive(there.name(), there.status());
        }
        if (member.status() == MemberStatus.SUSPENDED) {
            return new Entering.Suspended(Optional.of(there.name()));
        }
        return new Entering.Entered(
                place,
                AuthorizationVersion.of(
                        user.id(), user.authVersion(), there.id(), there.rightsRevision(), member.revision()));
    }
}
