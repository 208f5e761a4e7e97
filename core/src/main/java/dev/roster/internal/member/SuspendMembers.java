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
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.text.PlainText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Suspends members and reactivates them. Rights and seat are kept meanwhile. To suspend is to take all that somebody has,
 * and to reactivate is to give it: what may have passed since is asked again, as when an invitation is accepted.
 */
public final class SuspendMembers {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public SuspendMembers(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public void suspend(UserId user, String because) {
        change(
                Event.MEMBERS_SUSPENDED,
                because,
                change -> suspend(change, List.of(user)).get(0).orElseThrow());
    }

    public List<Outcome<UserId>> suspend(Collection<UserId> users, String because) {
        List<UserId> named = Many.checked(deployment, users, "member");
        return change(Event.MEMBERS_SUSPENDED, because, change -> suspend(change, named));
    }

    public void reactivate(UserId user, String because) {
        change(
                Event.MEMBERS_REACTIVATED,
                because,
                change -> reactivate(change, List.of(user)).get(0).orElseThrow());
    }

    public List<Outcome<UserId>> reactivate(Collection<UserId> users, String because) {
        List<UserId> named = Many.checked(deployment, users, "member");
        return change(Event.MEMBERS_REACTIVATED, because, change -> reactivate(change, named));
    }

    private <T> T change(Event event, String because, Function<Change, T> work) {
        Optional<String> why = Optional.of(PlainText.line("reason", because, 200));
        return Change.in(deployment, organization, actor, Management.EDIT_MEMBERS, event, change -> {
            change.journal().because(why);
            return work.apply(change);
        });
    }

    private List<Outcome<UserId>> suspend(Change change, List<UserId> named) {
        Map<UserId, Member> found = found(change, named);
        Many<UserId, Member> many = new Many<>(named, user -> suspendable(change, user, found));
        Owners.toKeep(change, many.passed()).ifPresent(owner -> many.refuse(owner, Owners.lastOwner()));
        write(change, many.passed(), MemberStatus.SUSPENDED);
        return many.outcomes(Member::user);
    }

    private List<Outcome<UserId>> reactivate(Change change, List<UserId> named) {
        change.seats().makeRoomFor(0);
        Map<UserId, Member> found = found(change, named);
        Many<UserId, Member> many = new Many<>(named, user -> reactivatable(change, user, found));
        write(change, many.passed(), MemberStatus.ACTIVE);
        return many.outcomes(Member::user);
    }

    private Map<UserId, Member> found(Change change, List<UserId> named) {
        return change.unit().members().current(organization, Set.copyOf(named));
    }

    private Member suspendable(Change change, UserId user, Map<UserId, Member> found) {
        Member member = other(user, found);
        change.guard().checkTaking(Management.EDIT_MEMBERS, member.rights());
        return member;
    }

    private Member reactivatable(Change change, UserId user, Map<UserId, Member> found) {
        Member member = other(user, found);
        change.guard().checkGiving(Management.EDIT_MEMBERS, Rights.NONE, member.rights());
        if (member.status() == MemberStatus.SUSPENDED) {
            change.rules().check(change.rules().fitting(member.rights()));
            change.entrance().requireAdditionalUsers();
            change.seats().requireEnough();
        }
        return member;
    }

    private Member other(UserId user, Map<UserId, Member> found) {
        Member member = Optional.ofNullable(found.get(user))
                .filter(Member::isPresent)
                .orElseThrow(() -> Change.notFound("member"));
        if (actor.equals(new Actor.Member(user))) {
            throw new Refused(
                    Reason.NOT_ALLOWED,
                    "member",
                    "Nobody suspends or reactivates themselves; ask another administrator.");
        }
        return member;
    }

    /** Who has the status already is done, and not on record again. */
    private static void write(Change change, Collection<Member> members, MemberStatus status) {
        List<Member> changed = members.stream()
                .filter(member -> member.status() != status)
                .map(member -> member.with(
                                status, member.rights(), change.organization().revision())
                        .since(change.now()))
                .toList();
        if (!changed.isEmpty()) {
            change.unit().members().update(changed);
            changed.forEach(member -> change.journal().record(member.user(), Facet.STATUS, status.name()));
        }
    }
}
