package dev.roster.examples.benchmarks.growth;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.fill.FilledOrganization;
import dev.roster.examples.benchmarks.plan.Recorder;
import dev.roster.id.UserId;
import dev.roster.invitation.Limits;
import dev.roster.jdbc.JdbcStorage;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One filled database as the operations see it: the door, the organization that is looked at, and people to act on. The
 * same operation does the same in each, but for how much there is.
 */
final class Town {

    final String size;
    final Place place;
    final Portal app = new Portal();
    final Recorder recorder;
    final AcceptingMailer mailer = new AcceptingMailer();
    final Roster roster;
    final FilledOrganization filled;
    /** People in no organization yet. */
    final Deque<UserId> strangers;

    /** Present members, whom operations use up. */
    final Deque<UserId> members = new ArrayDeque<>();

    private int invited;

    Town(String size, Place place, FilledOrganization filled, Deque<UserId> strangers) {
        this.size = size;
        this.place = place;
        this.filled = filled;
        this.strangers = strangers;
        this.recorder = new Recorder(place.pool());
        this.roster = open(JdbcStorage.on(place.pool()));
    }

    private Roster open(JdbcStorage storage) {
        return Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://portal.example/join")
                .limits(Limits.none())
                .build();
    }

    /** The same, with all statements kept; slower, and so not for measuring. */
    Roster recorded() {
        return open(JdbcStorage.on(recorder.dataSource()));
    }

    ActingMember owner(Roster door) {
        return door.in(filled.id()).as(filled.owner());
    }

    ActingHost host(Roster door) {
        return door.in(filled.id()).asHost("benchmark");
    }

    /** An address that nobody has. */
    String newAddress() {
        return "new.colleague" + invited++ + "@partner.example";
    }
}
