package dev.roster.guard;

import dev.roster.InOrganization;
import dev.roster.Roster;
import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.contract.Fixtures;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Terms;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.InMemoryTransaction;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationEdit;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.UnitOfWork;
import dev.roster.scenario.FastHasher;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One organization whose members and invitations are put straight into storage, so that each may have any rights and
 * any status; and the door, to be tried without leaving a trace.
 */
final class Stage {

    final SettableClock clock = new SettableClock();
    final InMemoryStorage storage = new InMemoryStorage(clock);
    final RecordingMailer mailer = new RecordingMailer();
    final Catalog catalog;
    final Roster roster;
    final UserId founder;
    final OrganizationId organization;
    private int count;

    Stage(Catalog catalog) {
        this(catalog, firstPlan(catalog));
    }

    Stage(Catalog catalog, Plan plan) {
        this(catalog, plan, Limits.none());
    }

    Stage(Catalog catalog, Limits limits) {
        this(catalog, firstPlan(catalog), limits);
    }

    private Stage(Catalog catalog, Plan plan, Limits limits) {
        this.catalog = catalog;
        roster = Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(catalog)
                .linkBase("https://app.example/join")
                .limits(limits)
                .passwordHasher(new FastHasher())
                .clock(clock)
                .build();
        founder = aUser();
        organization = roster.asHost("test")
                .openOrganization("Acme", opening -> opening.owner(founder).plan(plan))
                .id();
    }

    private static Plan firstPlan(Catalog catalog) {
        catalog.check();
        return catalog.plans().get(0);
    }

    UserId aUser() {
        count++;
        return roster.asHost("test")
                .addUser("user" + count + "@example.com", PersonName.of("User", "N" + Integer.toString(count, 36)))
                .id();
    }

    UserId aMember(Rights rights) {
        return aMember(rights, MemberStatus.ACTIVE);
    }

    UserId aMember(Rights rights, MemberStatus status) {
        UserId user = aUser();
        put(user, rights, status);
        return user;
    }

    /** Makes a user a member as said, whatever held before. */
    void put(UserId user, Rights rights, MemberStatus status) {
        User known = storage.lookups().users(List.of(user)).get(user);
        Member member = new Member(
                organization,
                user,
                status,
                status == MemberStatus.REMOVED ? Rights.NONE : rights,
                known.name(),
                known.address(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                clock.instant(),
                clock.instant(),
                Map.of(),
                1);
        write(unit -> {
            if (!unit.members().insert(member)) {
                unit.members().update(List.of(member));
            }
        });
    }

    InvitationId anInvitation(Actor inviter, Rights rights) {
        Instant now = clock.instant();
        InvitationId id = new InvitationId(new UUID(7L << 12, 1L << 63 | ++count));
        Terms terms = new Terms(
                rights,
                Optional.of(PersonName.of("Grace", "Hopper")),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Duration.ofDays(7),
                false);
        Invitation invitation = new Invitation(
                organization,
                id,
                EmailAddress.parse("invitee" + count + "@example.com"),
                terms,
                inviter,
                InvitationStatus.PENDING,
                1,
                now,
                now.plus(terms.lifetime()),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        write(unit -> unit.invitations().insert(List.of(invitation)));
        return id;
    }

    Invitation invitation(InvitationId id) {
        return Objects.requireNonNull(
                storage.lookups().invitations(organization, List.of(id)).get(id));
    }

    Member member(UserId user) {
        return storage.lookups()
                .membership(organization, user)
                .orElseThrow()
                .member()
                .orElseThrow();
    }

    InOrganization in() {
        return roster.in(organization);
    }

    /** Tries something at the door, and takes it back. */
    <T> T tried(Function<Roster, T> what) {
        try (InMemoryTransaction transaction = storage.begin()) {
            return what.apply(roster.joining(transaction));
        }
    }

    /** Makes the organization one of another status. */
    void put(OrganizationStatus status) {
        storage.inTransaction(unit -> {
            Organization locked = unit.organizations().change(organization).orElseThrow();
            unit.organizations()
                    .update(locked.withRevision(locked.revision() - 1)
                            .withRights(locked.plan(), Fixtures.aLifespan(status)));
            return locked;
        });
    }

    void edit(Consumer<OrganizationEdit> edit) {
        in().asHost("test").organization().edit(edit);
    }

    private void write(Consumer<UnitOfWork> what) {
        storage.inTransaction(unit -> {
            Organization locked = unit.organizations().change(organization).orElseThrow();
            what.accept(unit);
            unit.organizations().update(locked.withRevision(locked.revision() - 1));
            return locked;
        });
    }
}
