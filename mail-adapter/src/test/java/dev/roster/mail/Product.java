package dev.roster.mail;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Role;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Preview;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import dev.roster.port.Mailer;
import dev.roster.port.Storage;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A product with one organization, which invites by mail: its door, on a storage in memory and a clock that stands still. */
final class Product {

    /** Where links lead. */
    static final String LINK_BASE = "https://app.example/join";

    private static final class Office extends Catalog {

        final Permission work = permission("work");
        final Role colleague = role("colleague").always(work);
        final Role boss = owner("boss").always(all()).manages(everyRole());
    }

    private final Office office = new Office();
    private final SettableClock clock;
    private final Storage storage;
    private final Roster roster;
    private final OrganizationId acme;
    private final UserId ada;

    /** A new one. */
    Product(Mailer mailer) {
        clock = new SettableClock();
        storage = new InMemoryStorage(clock);
        roster = roster(storage, mailer);
        ada = roster.asHost("sign-up")
                .addUser("ada@app.example", PersonName.of("Ada", "Example"))
                .id();
        acme = roster.asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(ada))
                .id();
    }

    private Product(Product same, Storage through, Mailer mailer) {
        clock = same.clock;
        storage = same.storage;
        acme = same.acme;
        ada = same.ada;
        roster = roster(through, mailer);
    }

    /** The same product after a restart, or on another node. */
    Product restarted(Mailer mailer) {
        return new Product(this, storage, mailer);
    }

    /**
     * The same on a node that can die.
     *
     * @param life of the node
     */
    Product onNode(Life life, Mailer mailer) {
        return new Product(this, life.storage(storage), mailer);
    }

    private Roster roster(Storage through, Mailer mailer) {
        return Roster.builder()
                .storage(through)
                .mailer(mailer)
                .catalog(office)
                .linkBase(LINK_BASE)
                .limits(Limits.none())
                .clock(clock)
                .build();
    }

    /** Ada invites somebody, a second after the last one: mails go out in the order of their time. */
    InvitationId invite(String address) {
        clock.advance(Duration.ofSeconds(1));
        return roster.in(acme)
                .as(ada)
                .invite(Invitee.of(address), offer -> offer.role(office.colleague))
                .invitation()
                .id();
    }

    /** The same for several. */
    Map<String, InvitationId> invite(String... addresses) {
        Map<String, InvitationId> invitations = new LinkedHashMap<>();
        for (String address : addresses) {
            invitations.put(address, invite(address));
        }
        return invitations;
    }

    /** What the list says of an invitation's mail. */
    Delivery delivery(InvitationId invitation) {
        return roster.in(acme).as(ada).invitations().get(invitation).delivery().orElseThrow();
    }

    DeliveryState state(InvitationId invitation) {
        return delivery(invitation).state();
    }

    Roster roster() {
        return roster;
    }

    /** Sends what is due. @return how long that took */
    Duration timedStep() {
        long start = System.nanoTime();
        roster.dispatcher().step();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /** Lets hours pass, and sends what is due, until nothing waits any more. */
    void sendAll(Iterable<InvitationId> invitations) {
        for (int hour = 0; hour < 36 && isWaiting(invitations); hour++) {
            pass(Duration.ofHours(1));
            roster.dispatcher().drain();
        }
    }

    private boolean isWaiting(Iterable<InvitationId> invitations) {
        for (InvitationId invitation : invitations) {
            if (state(invitation).isWaiting()) {
                return true;
            }
        }
        return false;
    }

    /** @return whether somebody who looks at that link is invited */
    boolean isAlive(String link) {
        return roster.invitations().peek(link) instanceof Preview.Open;
    }

    Admission accept(String link) {
        return roster.invitations().accept(link, Acceptance.asNewUser("Grace", "Hopper"));
    }
}
