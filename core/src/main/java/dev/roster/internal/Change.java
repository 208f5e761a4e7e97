package dev.roster.internal;

import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Evaluator;
import dev.roster.internal.access.Guard;
import dev.roster.internal.access.KnownRoles;
import dev.roster.internal.access.RightsRules;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Event;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.organization.Organization;
import dev.roster.port.UnitOfWork;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The frame of every change in an organization: lock it, decide on what is current, write, count the seats, and put it on
 * record, in one transaction. A change that comes to nothing takes no number.
 */
public final class Change {

    private final Deployment deployment;
    private final UnitOfWork unit;
    private final Organization organization;
    private final Actor actor;
    private Organization altered;
    private final Guard guard;
    private final Instant now;
    private final Seats seats;
    private final KnownRoles roles;
    private final JournalDraft journal = new JournalDraft();

    private Change(Deployment deployment, UnitOfWork unit, Organization organization, Actor actor) {
        this.deployment = deployment;
        this.unit = unit;
        this.organization = organization;
        this.altered = organization;
        this.actor = actor;
        this.now = deployment.clock().instant();
        this.seats = new Seats(deployment.catalog(), unit.invitations(), organization, now);
        this.roles = new KnownRoles(
                deployment.catalog(),
                ids -> unit.roles().current(organization.id(), ids).values());
        this.guard = guardOf(actor);
    }

    /**
     * Makes a change.
     *
     * @param actor who makes it
     * @param right what a member needs for it; who has it not learns nothing, not even that the organization is there
     */
    public static <T> T in(
            Deployment deployment,
            OrganizationId organization,
            Actor actor,
            Management right,
            Event event,
            Function<Change, T> work) {
        return there(deployment, organization, actor, event, () -> unknown(actor, right), change -> {
            change.guard.require(right);
            change.requireActive();
            return work.apply(change);
        });
    }

    /**
     * Makes a change short of its end, and undoes it: nothing is written, no number is taken, and nobody is told.
     *
     * @return what the work yielded when it was done last; all else that it did is as if it had not been
     */
    public static <T> T undone(
            Deployment deployment,
            OrganizationId organization,
            Actor actor,
            Management right,
            Event event,
            Function<Change, T> work) {
        Deque<T> yielded = new ArrayDeque<>();
        try {
            return in(deployment, organization, actor, right, event, change -> {
                yielded.push(work.apply(change));
                throw new Undone();
            });
        } catch (Undone done) {
            return yielded.pop();
        }
    }

    /** Has a transaction rolled back that nothing is wrong with. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super(null, null, false, false);
        }
    }

    /**
     * Makes a change that needs no right of user management: of an invitee, of a member who leaves, or of the host.
     *
     * @param what what there is none of, if there is no such organization
     */
    public static <T> T withoutRight(
            Deployment deployment,
            OrganizationId organization,
            Actor actor,
            String what,
            Event event,
            Function<Change, T> work) {
        return there(deployment, organization, actor, event, () -> notFound(what), work);
    }

    /** Makes a change that is told if the organization was erased. To everybody else there is none then. */
    public static <T> T evenErased(
            Deployment deployment, OrganizationId organization, Actor actor, Event event, Function<Change, T> work) {
        return locked(deployment, organization, actor, event, () -> notFound("organization"), work);
    }

    private static <T> T there(
            Deployment deployment,
            OrganizationId id,
            Actor actor,
            Event event,
            Supplier<Refused> unknown,
            Function<Change, T> work) {
        return locked(deployment, id, actor, event, unknown, change -> {
            if (change.organization.isErased()) {
                throw unknown.get();
            }
            return work.apply(change);
        });
    }

    private static <T> T locked(
            Deployment deployment,
            OrganizationId id,
            Actor actor,
            Event event,
            Supplier<Refused> unknown,
            Function<Change, T> work) {
        return deployment.storage().inTransaction(unit -> {
            Organization locked = unit.organizations().change(id).orElseThrow(unknown);
            Change change = new Change(deployment, unit, locked, actor);
            T result = work.apply(change);
            change.end(event);
            return result;
        });
    }

    private void end(Event event) {
        Organization counted = seats.countedIn(altered);
        Organization after = journal.isEmpty() ? counted.withRevision(organization.revision() - 1) : counted;
        if (!after.equals(organization)) {
            unit.organizations().update(after);
        }
        if (!journal.isEmpty()) {
            deployment
                    .recorder()
                    .record(
                            unit,
                            journal.entry(Stream.of(organization.id()), organization.revision(), now, actor, event));
        }
    }

    /** What many members may do changes at once: whatever is kept of any of them is stale. */
    public void changesRightsOfMany() {
        alter(altered.withRights(altered.plan(), altered.lifespan()));
    }

    private static Refused unknown(Actor actor, Management right) {
        return actor instanceof Actor.Member ? Guard.notAllowed(right) : notFound("organization");
    }

    /** The one answer for an id that is unknown, of another kind, or of another organization. */
    public static Refused notFound(String what) {
        return new Refused(Reason.NOT_FOUND, what, "There is no such " + what + " here; look it up in the list.");
    }

    public Deployment deployment() {
        return deployment;
    }

    public UnitOfWork unit() {
        return unit;
    }

    /** The organization as it was locked, in the revision of this change. */
    public Organization organization() {
        return organization;
    }

    /** Makes the organization itself another one, its counts apart. */
    public Organization alter(Organization to) {
        altered = to;
        return to;
    }

    public Actor actor() {
        return actor;
    }

    public Instant now() {
        return now;
    }

    public Guard guard() {
        return guard;
    }

    /** The guard of whoever acts, or of whoever stands for an invitation. Only members are guarded. */
    public Guard guardOf(Actor who) {
        return who instanceof Actor.Member guarded ? guardOf(guarded.user()) : Guard.ofHost(roles);
    }

    private Guard guardOf(UserId user) {
        Evaluator evaluator = member(user)
                .map(member -> Evaluator.of(roles, organization, member))
                .orElseGet(() -> Evaluator.ofNobody(deployment.catalog()));
        return Guard.of(roles, evaluator);
    }

    /** The roles that are there now. */
    public KnownRoles roles() {
        return roles;
    }

    public RightsRules rules() {
        return new RightsRules(roles);
    }

    public Optional<Member> member(UserId user) {
        return Optional.ofNullable(
                unit.members().current(organization.id(), Set.of(user)).get(user));
    }

    public Optional<Invitation> invitation(InvitationId id) {
        return Optional.ofNullable(
                unit.invitations().current(organization.id(), Set.of(id)).get(id));
    }

    public Seats seats() {
        return seats;
    }

    public Entrance entrance() {
        return new Entrance(deployment.catalog(), organization);
    }

    /** What this alters, to be put on record. */
    public JournalDraft journal() {
        return journal;
    }

    public void requireActive() {
        if (!organization.isActive()) {
            throw new Refused(
                    Reason.ORGANIZATION_NOT_ACTIVE,
                    "organization",
                    "The organization is " + organization.status().name().toLowerCase(Locale.ROOT)
                            + "; nothing can be changed in it.");
        }
    }
}
