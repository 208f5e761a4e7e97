package dev.roster.internal.member;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.Many;
import dev.roster.internal.Notices;
import dev.roster.internal.invitation.ChangeInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Removes members: at once, for good, and with all that hangs on them: the open invitations that they stand for, those to
 * their addresses, and an offer of ownership by one of them or to one.
 */
public final class RemoveMembers {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public RemoveMembers(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public List<Outcome<UserId>> remove(Collection<UserId> users) {
        List<UserId> named = Many.checked(deployment, users, "member");
        return Change.in(
                deployment,
                organization,
                actor,
                Management.REMOVE_MEMBERS,
                Event.MEMBERS_REMOVED,
                change -> remove(change, named));
    }

    public void leave(UserId user) {
        Change.withoutRight(deployment, organization, actor, "member", Event.MEMBER_LEFT, change -> {
            Member member = change.member(user).filter(Member::isPresent).orElseThrow(() -> Change.notFound("member"));
            Owners.checkKept(change, member, Set.of());
            write(change, List.of(member));
            return member;
        });
    }

    /** Removes them as part of a change that has more to it; it asks for the right by itself. */
    public List<Outcome<UserId>> remove(Change change, List<UserId> named) {
        Map<UserId, Member> found = change.unit().members().current(organization, Set.copyOf(named));
        Many<UserId, Member> many =
                new Many<>(named, user -> removable(change, user, Optional.ofNullable(found.get(user))));
        Owners.toKeep(change, many.passed()).ifPresent(owner -> many.refuse(owner, Owners.lastOwner()));
        write(change, List.copyOf(many.passed()));
        new Notices(change).removed(many.passed().stream().map(Member::user).toList());
        return many.outcomes(Member::user);
    }

    private Member removable(Change change, UserId user, Optional<Member> found) {
        Member member = found.filter(Member::isPresent).orElseThrow(() -> Change.notFound("member"));
        if (actor.equals(new Actor.Member(user))) {
            throw new Refused(Reason.NOT_ALLOWED, "member", "Nobody removes themselves by this; leave instead.");
        }
        change.guard().checkTaking(Management.REMOVE_MEMBERS, member.rights());
        return member;
    }

    /** Takes one whose going was checked. */
    static void take(Change change, Member going) {
        write(change, List.of(going));
    }

    private static void write(Change change, List<Member> going) {
        if (going.isEmpty()) {
            return;
        }
        List<Member> removed = going.stream()
                .map(member -> member.with(
                                MemberStatus.REMOVED,
                                Rights.NONE,
                                change.organization().revision())
                        .since(change.now()))
                .toList();
        change.unit().members().update(removed);
        change.seats().removeMembers(removed.size());
        removed.forEach(change.journal()::record);
        List<UserId> users = removed.stream().map(Member::user).toList();
        OpenOffer.endIfOf(change, users);
        List<EmailAddress> addresses = removed.stream().map(Member::address).toList();
        // One may be both from a member who goes and to one who goes.
        OrganizationId organization = change.organization().id();
        Set<Invitation> theirs = new LinkedHashSet<>(change.unit().invitations().openBy(organization, users));
        theirs.addAll(change.unit().invitations().open(organization, addresses).values());
        ChangeInvitation.closeAll(change, List.copyOf(theirs), InvitationStatus.REVOKED);
    }
}
