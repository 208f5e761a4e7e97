package dev.roster.internal.member;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.invitation.ChangeInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        if (users == null || users.isEmpty()) {
            throw new Refused(Reason.LIST_EMPTY, "members", "Name at least one member.");
        }
        if (users.stream().anyMatch(Objects::isNull)) {
            throw new Refused(Reason.MISSING, "members", "Name a member in place of null.");
        }
        if (users.size() > deployment.settings().longestList()) {
            throw new Refused(
                    Reason.LIST_TOO_LONG,
                    "members",
                    "One call takes " + deployment.settings().longestList() + " members; split the list.");
        }
        return Change.in(
                deployment,
                organization,
                actor,
                Management.REMOVE_MEMBERS,
                Event.MEMBERS_REMOVED,
                change -> remove(change, users));
    }

    public void leave(UserId user) {
        Change.withoutRight(deployment, organization, actor, "member", Event.MEMBER_LEFT, change -> {
            Member member = change.member(user).filter(Member::isPresent).orElseThrow(() -> Change.notFound("member"));
            Owners.checkKept(change, member, Set.of());
            write(change, List.of(member));
            return member;
        });
    }

    private List<Outcome<UserId>> remove(Change change, Collection<UserId> users) {
        Map<UserId, Member> found = change.unit().members().current(organization, Set.copyOf(users));
        Map<UserId, Member> going = new LinkedHashMap<>();
        Map<UserId, Refusal> staying = new HashMap<>();
        for (UserId user : users) {
            try {
                going.put(user, removable(change, user, Optional.ofNullable(found.get(user))));
            } catch (Refused refused) {
                staying.put(user, refused.refusal());
            }
        }
        ownerToKeep(change, going.values()).ifPresent(owner -> {
            going.remove(owner);
            staying.put(owner, Owners.lastOwner().refusal());
        });
        write(change, List.copyOf(going.values()));
        return users.stream().map(user -> outcome(user, staying.get(user))).toList();
    }

    private static Outcome<UserId> outcome(UserId user, @Nullable Refusal refusal) {
        return refusal == null
                ? new Outcome.Done<>(user.toString(), user)
                : new Outcome.NotDone<>(user.toString(), refusal);
    }

    private Member removable(Change change, UserId user, Optional<Member> found) {
        Member member = found.filter(Member::isPresent).orElseThrow(() -> Change.notFound("member"));
        if (actor.equals(new Actor.Member(user))) {
            throw new Refused(Reason.NOT_ALLOWED, "member", "Nobody removes themselves by this; leave instead.");
        }
        change.guard().checkTaking(Management.REMOVE_MEMBERS, member.rights());
        return member;
    }

    /** If all active owners would go, the last of them in the list stays. */
    private static Optional<UserId> ownerToKeep(Change change, Collection<Member> going) {
        List<UserId> owners = going.stream()
                .filter(member -> Owners.isActiveOwner(change, member))
                .map(Member::user)
                .toList();
        return owners.isEmpty() || Owners.remain(change, Set.copyOf(owners))
                ? Optional.empty()
                : Optional.of(owners.get(owners.size() - 1));
    }

    private void write(Change change, List<Member> going) {
        if (going.isEmpty()) {
            return;
        }
        List<Member> removed = going.stream()
                .map(member -> member.with(
                        MemberStatus.REMOVED, Rights.NONE, change.organization().revision()))
                .toList();
        change.unit().members().update(removed);
        change.seats().removeMembers(removed.size());
        removed.forEach(change.journal()::record);
        List<UserId> users = removed.stream().map(Member::user).toList();
        OpenOffer.endIfOf(change, users);
        List<EmailAddress> addresses = removed.stream().map(Member::address).toList();
        // One may be both from a member who goes and to one who goes.
        Set<Invitation> theirs = new LinkedHashSet<>(change.unit().invitations().openBy(organization, users));
        theirs.addAll(change.unit().invitations().open(organization, addresses).values());
        ChangeInvitation.closeAll(change, List.copyOf(theirs), InvitationStatus.REVOKED);
    }
}
