package dev.roster.mail.servers;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Role;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.invitation.ListedInvitation;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import dev.roster.port.Mailer;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;

/** A product whose mails go out by some mailer, and one organization of it. */
final class App {

    private final Tasks tasks = new Tasks();
    private final SettableClock clock = new SettableClock();
    private final Roster roster;
    private final OrganizationId acme;
    private final UserId ada;

    App(Mailer mailer) {
        roster = Roster.builder()
                .storage(new InMemoryStorage(clock))
                .mailer(mailer)
                .catalog(tasks)
                .linkBase("https://app.example/join")
                .limits(Limits.none())
                .clock(clock)
                .build();
        ada = roster.asHost("sign-up")
                .addUser("ada@people.example", PersonName.of("Ada", "Example"))
                .id();
        acme = roster.asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(ada))
                .id();
    }

    Roster roster() {
        return roster;
    }

    /** Ada invites somebody. */
    Invitation invites(String address) {
        return roster.in(acme)
                .as(ada)
                .invite(Invitee.of(address), offer -> offer.role(tasks.normal))
                .invitation();
    }

    /** She invites many at once. */
    List<Invitation> invitesAll(String addresses) {
        return roster.in(acme).as(ada).invite(addresses, offer -> offer.role(tasks.normal)).stream()
                .map(each -> each.orElseThrow().invitation())
                .toList();
    }

    void sendMail() {
        roster.dispatcher().drain();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /** What Ada sees of it. */
    ListedInvitation listed(Invitation invitation) {
        return roster.in(acme).as(ada).invitations().get(invitation.id());
    }

    Delivery delivery(Invitation invitation) {
        return listed(invitation).delivery().orElseThrow();
    }

    DeliveryState state(Invitation invitation) {
        return delivery(invitation).state();
    }

    private static final class Tasks extends Catalog {
        final Permission work = permission("work");
        final Role normal = role("normal").always(work);
        final Role holder = owner("holder").always(all()).manages(everyRole());
    }
}
