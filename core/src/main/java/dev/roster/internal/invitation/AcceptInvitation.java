package dev.roster.internal.invitation;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accepts an invitation: one transaction, decided by whether the invitation was still pending in this generation when it
 * was written. All that can be refused is refused before anything is written.
 */
public final class AcceptInvitation {

    private final Deployment deployment;

    public AcceptInvitation(Deployment deployment) {
        this.deployment = deployment;
    }

    public Admission accept(String token, Acceptance acceptance) {
        Optional<LinkTarget> target = LinkTarget.of(deployment.storage(), token);
        return target.isEmpty() ? new Admission.Dead(DeadLink.UNKNOWN) : accept(target.get(), acceptance);
    }

    private Admission accept(LinkTarget target, Acceptance acceptance) {
        Optional<Newcomer> newcomer = acceptance instanceof Acceptance.NewUser newUser
                ? Optional.of(Newcomer.prepared(deployment, target, newUser))
                : Optional.empty();
        return Change.evenErased(
                deployment,
                target.organization(),
                new Actor.Invitee(target.invitation()),
                Event.INVITATION_ACCEPTED,
                change -> target.current(change)
                        .map(invitation -> accept(change, target, invitation, acceptance, newcomer))
                        .orElseGet(() -> new Admission.Dead(DeadLink.UNKNOWN)));
    }

    private Admission accept(
            Change change,
            LinkTarget target,
            Invitation invitation,
            Acceptance acceptance,
            Optional<Newcomer> newcomer) {
        Optional<DeadLink> death = target.death(invitation, change.now());
        if (death.isPresent()) {
            return new Admission.Dead(death.get());
        }
        Optional<User> owner = change.unit().users().current(invitation.address());
        if (acceptance instanceof Acceptance.ExistingUser existing) {
            return owner.filter(user -> user.id().equals(existing.user()))
                    .flatMap(user -> change.unit().users().toCopy(user.id()))
                    .map(user -> join(change, invitation, user, newcomer))
                    .orElseGet(() ->
                            new Admission.WrongAccount(invitation.address().masked()));
        }
        return owner.isPresent() ? new Admission.SignInFirst() : join(change, invitation, newcomer.orElseThrow());
    }

    private Admission join(Change change, Invitation invitation, Newcomer newcomer) {
        return newcomer.obstacle(change, invitation)
                .orElseGet(() -> join(change, invitation, newcomer.user(change, invitation), Optional.of(newcomer)));
    }

    private Admission join(Change change, Invitation invitation, User user, Optional<Newcomer> newcomer) {
        boolean isNew = newcomer.isPresent();
        Optional<Member> before = isNew ? Optional.empty() : change.member(user.id());
        Rights rights;
        try {
            rights = checked(change, invitation, user, before);
        } catch (Refused refused) {
            return new Admission.NotNow(refused.refusal());
        }
        if (newcomer.filter(each -> !each.add(change, user)).isPresent()) {
            change.seats().giveBack(invitation.holdsSeat() ? 0 : 1);
            return new Admission.SignInFirst();
        }
        Invitation accepted = invitation.closed(InvitationStatus.ACCEPTED, Optional.of(user.id()), change.now());
        if (change.unit().invitations().update(List.of(accepted)).isEmpty()) {
            throw new ConcurrentChange("The invitation was answered or changed at the same time; try again.", null);
        }
        new Mails(change).replace(List.of(invitation));
        Member member = member(change, invitation, user, rights);
        if (before.isPresent()) {
            change.unit().members().update(List.of(member));
        } else if (!change.unit().members().insert(member)) {
            throw new ConcurrentChange("The user joined at the same time by another way; try again.", null);
        }
        change.seats().giveBack(1);
        change.seats().addMember();
        change.journal().record(invitation.id(), Facet.STATUS, InvitationStatus.ACCEPTED.name());
        change.journal().record(member);
        Map<String, String> had = before.map(Member::attributes).orElseGet(Map::of);
        change.journal().record(user.id(), had, member.attributes());
        return new Admission.Joined(invitation.organization(), user.id(), isNew);
    }

    /** What held when it was offered must hold still: time has passed since. */
    private Rights checked(Change change, Invitation invitation, User user, Optional<Member> before) {
        change.requireActive();
        if (!user.isActive()) {
            throw new Refused(
                    Reason.USER_SUSPENDED, "user", "Your login is suspended; ask whoever runs this application.");
        }
        if (before.filter(Member::isPresent).isPresent()) {
            throw new Refused(Reason.ALREADY_MEMBER, "user", "You are a member already.");
        }
        Rights rights;
        try {
            // A role of the organization's own may have changed since, so that a resource or a switch says nothing
            // more.
            rights = change.rules().fitting(invitation.terms().rights());
            change.guardOf(invitation.inviter()).checkGiving(Management.INVITE, Rights.NONE, rights);
            change.rules().check(rights);
        } catch (Refused refused) {
            throw new Refused(
                    Reason.INVITER_LOST_RIGHT,
                    "invitation",
                    "Whoever sent this invitation can no longer give what it offers; ask for a new invitation.");
        }
        change.entrance().requireOpenTo(invitation.address());
        if (!invitation.holdsSeat()) {
            change.seats().makeRoomFor(1);
            change.seats().take();
        }
        return rights;
    }

    private static Member member(Change change, Invitation invitation, User user, Rights rights) {
        return new Member(
                invitation.organization(),
                user.id(),
                MemberStatus.ACTIVE,
                rights,
                user.name(),
                user.address(),
                invitation.inviter() instanceof Actor.Member inviter ? Optional.of(inviter.user()) : Optional.empty(),
                Optional.of(invitation.createdAt()),
                change.now(),
                change.now(),
                change.now(),
                invitation.terms().attributes(),
                change.organization().revision());
    }
}
