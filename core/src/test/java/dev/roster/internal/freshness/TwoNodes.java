package dev.roster.internal.freshness;

import dev.roster.ActingHost;
import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.access.Access;
import dev.roster.access.AccessRules;
import dev.roster.access.Stamp;
import dev.roster.catalog.Role;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Names;
import dev.roster.internal.access.Place;
import dev.roster.internal.access.Shapes;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * The doors of two nodes on one storage, and what the first one keeps of members' rights. No thread keeps that up: tests put
 * the time forward and renew by hand.
 */
final class TwoNodes {

    static final Duration BOUND = Duration.ofSeconds(1);

    final Shop shop = new Shop();
    final AtomicLong nanos = new AtomicLong(-77);
    final Ticks ticks = new Ticks(nanos::get);
    final Watched storage;
    final KeptRights kept;
    final Roster here;
    final Roster there;
    final OrganizationId acme;
    final UserId owner;
    private int users;

    TwoNodes() {
        this(rules -> rules);
    }

    TwoNodes(UnaryOperator<AccessRules> more) {
        this(more, work -> {});
    }

    TwoNodes(UnaryOperator<AccessRules> more, Executor threads) {
        InMemoryStorage memory = new InMemoryStorage();
        storage = new Watched(memory);
        kept = new KeptRights(
                storage, new Shapes(shop), more.apply(AccessRules.usual().bound(BOUND)), ticks, threads);
        here = door(memory).listener(kept::committed).build();
        there = door(memory).build();
        owner = aUser();
        acme = anOrganization();
        ticks.step();
    }

    private RosterBuilder door(InMemoryStorage memory) {
        return Roster.builder()
                .storage(memory)
                .mailer(new RecordingMailer())
                .catalog(shop)
                .linkBase("https://app.example/join")
                .limits(Limits.none())
                .access(AccessRules.usual().bound(Duration.ZERO));
    }

    OrganizationId anOrganization() {
        return here.asHost("test")
                .openOrganization("Acme", opening -> opening.owner(owner).plan(shop.full))
                .id();
    }

    private UserId aUser() {
        users++;
        return here.asHost("test")
                .addUser("user" + users + "@example.com", PersonName.of("User", "Example"))
                .id();
    }

    /** Somebody who may reprocess messages, and sees all partners. */
    UserId aManager() {
        return aMember(shop.manager);
    }

    UserId aMember(Role role) {
        return aMember(acme, role);
    }

    UserId aMember(OrganizationId organization, Role role) {
        UserId user = aUser();
        ActingHost host = here.in(organization).asHost("test");
        var invited = host.invite(
                Invitee.of("user" + users + "@example.com"),
                offer -> offer.role(role).withoutMail());
        here.invitations().accept(host.link(invited.invitation().id()).token(), Acceptance.asExistingUser(user));
        return user;
    }

    ActingHost here() {
        return here.in(acme).asHost("test");
    }

    ActingHost there() {
        return there.in(acme).asHost("test");
    }

    Stamp stamp() {
        return there.in(acme).stamp();
    }

    Place place(UserId user) {
        return new Place(acme, user);
    }

    AccessView access(UserId user) {
        return access(acme, user);
    }

    AccessView access(OrganizationId organization, UserId user) {
        return new AccessView(kept, organization, user, new Names(null));
    }

    Kept snapshot(UserId user, Lease lease) {
        return new Kept(
                new Shapes(shop), user, storage.lookups().membership(acme, user).orElseThrow(), lease);
    }

    Map<UserId, Access> all(Collection<UserId> users) {
        return AccessView.ofAll(kept, acme, users, new Names(null));
    }

    boolean mayReprocess(UserId user) {
        return access(user).can(shop.reprocess);
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        ticks.step();
    }

    /** Until after the end of every lease that is not renewed. */
    void passBound() {
        pass(BOUND);
    }

    void renew() {
        kept.keepUp();
    }
}
