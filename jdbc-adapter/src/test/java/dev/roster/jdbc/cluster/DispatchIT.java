package dev.roster.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatching;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dispatchers on three nodes, of which one dies with mails in its hands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchIT {

    private static final int MAILS = 600;

    /** What two workers of the node that dies may have sent and not marked. */
    private static final int MOST_TWICE = 2 * 16;

    private final SettableClock clock = new SettableClock();
    private final Town town = new Town();
    private final RecordingMailer mailer = new RecordingMailer();
    private final List<Roster> hosts =
            Cluster.cleared().nodes().stream().map(this::host).toList();

    private Roster host(Node node) {
        return Roster.builder()
                .storage(node.storage(clock))
                .mailer(mailer)
                .catalog(town)
                .linkBase("https://town.example/join")
                .limits(Limits.none())
                .dispatching(DispatchRules.usual().workers(2).idlePause(Duration.ofMillis(100)))
                .build();
    }

    private void invite() {
        Roster first = hosts.get(0);
        UserId mayor = first.asHost("test")
                .addUser("mayor@town.example", PersonName.of("May", "Or"))
                .id();
        OrganizationId place = first.asHost("test")
                .openOrganization("Town", opening -> opening.owner(mayor).plan(town.large))
                .id();
        first.in(place)
                .as(mayor)
                .invite(
                        IntStream.range(0, MAILS)
                                .mapToObj(i -> Invitee.of("guest" + i + "@globex.example"))
                                .toList(),
                        offer -> offer.role(town.citizen));
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void when_a_node_dies_no_mail_is_lost_and_few_are_sent_twice() throws InterruptedException {
        invite();
        CountDownLatch some = new CountDownLatch(MAILS / 4);
        mailer.answering(outgoing -> {
            some.countDown();
            return new Answer.Accepted("250 ok");
        });
        List<Dispatching> running =
                hosts.stream().map(host -> host.dispatcher().start()).toList();
        try {
            assertThat(some.await(1, TimeUnit.MINUTES)).isTrue();
            Control.kill(3);
            Control.start(3);
        } finally {
            running.forEach(each -> assertThat(each.stop(Duration.ofMinutes(2))).isTrue());
        }
        hosts.get(0).dispatcher().drain();
        // What the dead one held.
        clock.advance(Duration.ofMinutes(6));
        hosts.get(0).dispatcher().drain();

        long distinct = mailer.attempts().stream().map(Outgoing::id).distinct().count();
        assertThat(distinct).isEqualTo(MAILS);
        assertThat(mailer.attempts().size() - distinct).isBetween(0L, (long) MOST_TWICE);
    }
}
