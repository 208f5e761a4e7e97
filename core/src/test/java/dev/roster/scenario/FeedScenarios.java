package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Feed;
import dev.roster.journal.FeedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens, over all organizations and people, for a host that follows it. */
public abstract class FeedScenarios implements Scenario {

    private static final int WRITERS = 16;
    private static final int ACTS = 6;

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private Stage stage;
    private Team acme;
    private Feed feed;

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        feed = stage.roster().feed();
    }

    @Test
    void all_that_happened_comes_once_and_whole() {
        UserId olga = stage.user("Olga");
        Team globex = stage.team("Globex", olga);
        UserId grace = acme.member("Grace", asNormal);
        globex.invites(GRACE, asNormal);
        acme.owner().edit(grace, edit -> edit.reach(net.partner.of("globex")).because("ticket 12"));
        acme.owner().remove(grace);

        List<Entry> expected = Stream.of(
                        acme.picture().journal(),
                        globex.picture().journal(),
                        history(acme.ownerId()),
                        history(olga),
                        history(grace))
                .flatMap(List::stream)
                .toList();
        for (int most : List.of(1, 4, 1000)) {
            assertThat(new FeedReader(feed, most).readAll().entries()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void a_reader_goes_on_where_it_was() {
        FeedReader reader = new FeedReader(feed, 10).readAll();
        assertThat(reader.readOn()).isZero();

        acme.invites(GRACE, asNormal);

        assertThat(reader.readOn()).isEqualTo(1);
        assertThat(reader.entries()).last().extracting(Entry::event).isEqualTo(Event.INVITED);
    }

    @Test
    void fewer_than_asked_for_are_all_that_there_are() {
        for (int i = 0; i < 7; i++) {
            acme.invites("p" + i + "@people.example", asNormal);
        }

        assertThat(feed.after(0, 5)).extracting(FeedEntry::position).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(feed.after(5, 5)).extracting(FeedEntry::position).containsExactly(6L, 7L, 8L, 9L);
        assertThat(feed.after(9, 5)).isEmpty();
    }

    @Test
    void what_the_host_commits_comes_and_what_it_rolls_back_does_not() {
        FeedReader reader = new FeedReader(feed, 10).readAll();
        for (boolean commits : new boolean[] {false, true}) {
            try (var work = stage.begin()) {
                stage.roster()
                        .joining(work.transaction())
                        .in(acme.id())
                        .asHost("order")
                        .invite(Invitee.of(GRACE), asNormal);
                if (commits) {
                    work.commit();
                }
            }
            assertThat(reader.readOn()).isEqualTo(commits ? 1 : 0);
        }
        assertThat(reader.entries()).hasSize(3);
    }

    @Test
    void joined_the_feed_is_the_same_as_outside() {
        try (var work = stage.begin()) {
            assertThat(stage.roster().joining(work.transaction()).feed()).isSameAs(feed);
        }
    }

    @Test
    void nonsense_is_refused() {
        assertThat(catchThrowableOfType(Refused.class, () -> feed.after(-1, 10)).reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(catchThrowableOfType(Refused.class, () -> feed.after(0, 0)).reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(catchThrowableOfType(Refused.class, () -> feed.after(0, 1001))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void beside_sixteen_writers_three_readers_miss_nothing_and_agree() {
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            teams.add(stage.team("Team " + i, acme.ownerId()));
        }
        CountDownLatch writing = new CountDownLatch(WRITERS);
        List<FeedReader> readers =
                List.of(new FeedReader(feed, 1000), new FeedReader(feed, 7), new FeedReader(feed, 1));
        List<Callable<?>> all = new ArrayList<>();
        teams.forEach(team -> all.add(Race.done(() -> {
            try {
                for (int i = 0; i < ACTS; i++) {
                    team.invites("p" + i + "@people.example", asNormal);
                }
            } finally {
                writing.countDown();
            }
        })));
        readers.forEach(reader -> all.add(Race.done(() -> {
            while (writing.getCount() > 0) {
                reader.readOn();
            }
            reader.readAll();
        })));

        Race.run(all);

        assertThat(readers.get(0).entries()).hasSize(2 + WRITERS * (1 + ACTS));
        assertThat(readers)
                .extracting(FeedReader::entries)
                .containsOnly(readers.get(0).entries());
    }

    private List<Entry> history(UserId user) {
        return stage.roster().user(user).history().page(1000).items();
    }
}
