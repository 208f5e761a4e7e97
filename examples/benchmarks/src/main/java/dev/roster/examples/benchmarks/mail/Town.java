package dev.roster.examples.benchmarks.mail;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatcher;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.memory.SettableClock;
import dev.roster.port.Mailer;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** An organization, and an owner who invites. */
final class Town {

    private static final int LIST = 1000;

    private final Portal app = new Portal();
    private final SettableClock clock = new SettableClock();
    private final Roster roster;
    private final ActingMember ada;

    Town(Place place, Mailer mailer, int workers) {
        roster = Roster.builder()
                .storage(JdbcStorage.on(place.pool(), clock))
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://portal.example/join")
                .limits(Limits.none())
                .dispatching(DispatchRules.usual().workers(workers))
                .build();
        UserId owner = roster.asHost("benchmark")
                .addUser("ada@globex.example", PersonName.of("Ada", "Example"))
                .id();
        OrganizationId acme = roster.asHost("benchmark")
                .openOrganization("Acme", opening -> opening.owner(owner))
                .id();
        ada = roster.in(acme).as(owner);
    }

    Dispatcher dispatcher() {
        return roster.dispatcher();
    }

    /** Mails of a list fall due little by little; afterwards, all of them are. */
    void queue(String name, int many) {
        for (int from = 0; from < many; from += LIST) {
            List<Invitee> list = IntStream.range(from, Math.min(from + LIST, many))
                    .mapToObj(i -> Invitee.of(name + "-" + i + "@globex.example"))
                    .toList();
            ada.invite(list, offer -> offer.role(app.editor).note("See you on Monday"))
                    .forEach(outcome -> outcome.orElseThrow());
        }
        clock.advance(Duration.ofMinutes(1));
    }
}
