package dev.roster.security;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.access.Rights;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;
import dev.roster.contract.Fixtures;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Mailer;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import dev.roster.scenario.FastHasher;
import dev.roster.signin.SignInLimits;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A Roster to attack: everything in memory, the clock by hand, and Acme with Ada, its owner. */
final class House {

    static final String BASE = "https://app.example/join";

    final SettableClock clock = new SettableClock();
    final InMemoryStorage memory = new InMemoryStorage(clock);
    final RecordingMailer mailer = new RecordingMailer();
    final FastHasher hasher = new FastHasher();
    final HouseCatalog app = new HouseCatalog();
    final Roster roster;
    final UserId ada;
    final OrganizationId acme;

    House() {
        this(UnaryOperator.identity());
    }

    House(UnaryOperator<Storage> wrapping) {
        this(wrapping, UnaryOperator.identity());
    }

    House(UnaryOperator<Storage> wrapping, UnaryOperator<Mailer> mailing) {
        this(wrapping, mailing, Limits.none());
    }

    House(UnaryOperator<Storage> wrapping, UnaryOperator<Mailer> mailing, Limits limits) {
        this(wrapping, mailing, builder -> builder.limits(limits));
    }

    House(UnaryOperator<Storage> wrapping, UnaryOperator<Mailer> mailing, Consumer<RosterBuilder> more) {
        RosterBuilder builder = Roster.builder()
                .storage(wrapping.apply(memory))
                .mailer(mailing.apply(mailer))
                .catalog(app)
                .linkBase(BASE)
                .limits(Limits.none())
                .signInLimits(SignInLimits.none())
                .passwordHasher(hasher);
        more.accept(builder);
        roster = builder.build();
        ada = aUser("ada");
        acme = anOrganization("Acme", ada, app.open);
    }

    UserId aUser(String name) {
        return roster.asHost("test")
                .addUser(at(name), PersonName.of(name, "Tester"))
                .id();
    }

    OrganizationId anOrganization(String name, UserId owner, Plan plan) {
        return roster.asHost("test")
                .openOrganization(name, opening -> opening.owner(owner).plan(plan))
                .id();
    }

    /** The address of somebody called so. */
    static String at(String name) {
        return name + "@globex.example";
    }

    ActingMember as(UserId user) {
        return roster.in(acme).as(user);
    }

    ActingHost asHost() {
        return roster.in(acme).asHost("test");
    }

    /** Ada invites somebody as a clerk. */
    InvitationId invite(String name) {
        return as(ada).invite(Invitee.of(at(name)), offer -> offer.role(app.clerk))
                .invitation()
                .id();
    }

    /** Ada invites somebody as a clerk, and the mail arrives. */
    String mail(String name) {
        invite(name);
        return mailed(name);
    }

    /** Sends what is due, and reads the newest mail. */
    String mailed(String name) {
        dispatch();
        return mailer.linkTo(at(name)).token();
    }

    void dispatch() {
        while (roster.dispatcher().step() > 0) {
            // until nothing is due
        }
    }

    /** A link for the host to deliver. */
    String link(InvitationId invitation) {
        return asHost().link(invitation).token();
    }

    /** A member of Acme who came by an invitation of Ada's. */
    UserId aMember(String name, Role role) {
        InvitationId id = as(ada).invite(Invitee.of(at(name)), offer -> offer.role(role))
                .invitation()
                .id();
        return accept(link(id), name);
    }

    /** A member of Acme who came by an invitation of Ada's, and set up a login. */
    UserId aMember(String name, UnaryOperator<Acceptance.NewUser> login) {
        return roster.invitations()
                .accept(link(invite(name)), login.apply(Acceptance.asNewUser(name, "Tester")))
                .orElseThrow()
                .user();
    }

    UserId accept(String token, String name) {
        return roster.invitations()
                .accept(token, Acceptance.asNewUser(name, "Tester"))
                .orElseThrow()
                .user();
    }

    Invitation stored(InvitationId id) {
        return memory.lookups().invitations(acme, List.of(id)).get(id);
    }

    Optional<Member> member(UserId user) {
        return memory.lookups().membership(acme, user).orElseThrow().member();
    }

    Organization organization() {
        return memory.lookups().organizations(List.of(acme)).get(acme);
    }

    void set(OrganizationStatus status) {
        change((unit, organization) ->
                unit.organizations().update(organization.withRights(organization.plan(), Fixtures.aLifespan(status))));
    }

    void set(UserId user, MemberStatus status) {
        change((unit, organization) -> {
            Member member = unit.members().current(acme, Set.of(user)).get(user);
            Rights rights = status == MemberStatus.REMOVED ? Rights.NONE : member.rights();
            unit.members().update(List.of(member.with(status, rights, organization.revision())));
        });
    }

    /** What no use case does yet, done by the port, and put on record as use cases do. */
    private void change(BiConsumer<UnitOfWork, Organization> work) {
        memory.inTransaction(unit -> {
            Organization organization = unit.organizations().change(acme).orElseThrow();
            work.accept(unit, organization);
            unit.journal()
                    .append(new Entry(
                            Stream.of(acme),
                            organization.revision(),
                            clock.instant(),
                            new Actor.Host("test"),
                            Event.MEMBER_EDITED,
                            Optional.empty(),
                            List.of()));
            return organization;
        });
    }

    /** All that is stored, as text: equal texts mean that nothing changed. */
    String state() {
        return Stored.in(memory).toString();
    }
}
