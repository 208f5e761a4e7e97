package dev.roster.jdbc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.HostTransactions;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.journal.Entry;
import dev.roster.scenario.FeedReader;
import dev.roster.scenario.Race;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Sixteen transactions are open at once and commit in any order: whoever follows the feed misses none. */
@OnEach
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedTest {

    private static final int WRITERS = 16;
    private static final int ROUNDS = 6;

    private final DatabaseUnderTest kind;
    private final long seed = Long.getLong("roster.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<OrganizationId> organizations = new ArrayList<>();
    private OpenDatabase database;
    private House house;
    private HostTransactions host;

    FeedTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void sixteen_organizations() {
        System.out.println("roster.seed=" + seed);
        database = kind.migrated();
        house = House.on(database.pool());
        host = new HostTransactions(this::readCommitted);
        for (int i = 0; i < WRITERS; i++) {
            organizations.add(house.organization("Organization " + i, house.ada(), house.app().open));
        }
    }

    @AfterEach
    void close() {
        host.close();
        database.close();
    }

    @Test
    void whatever_the_order_of_commits_a_reader_of_the_feed_misses_nothing_and_one_who_goes_by_time_does() {
        FeedReader reader = new FeedReader(house.roster().feed(), 1 + random.nextInt(5)).readAll();
        NaiveReader naive = new NaiveReader(house.roster(), organizations);
        naive.readOn();

        for (int round = 0; round < ROUNDS; round++) {
            for (HeldTransaction transaction : openInRandomOrder(round)) {
                transaction.commit();
                reader.readOn();
                naive.readOn();
            }
        }

        List<Entry> written = written();
        assertThat(ofOrganizations(reader.readAll().entries())).containsExactlyInAnyOrderElementsOf(written);
        assertThat(naive.entries()).doesNotHaveDuplicates();
        int lost = written.size() - naive.entries().size();
        System.out.println(kind + ": one who goes by time lost " + lost + " of " + written.size());
        assertThat(lost).isPositive();
    }

    @Test
    void several_who_publish_and_read_at_once_on_connections_of_their_own_agree() {
        List<FeedReader> readers = Stream.of(1, 3, 1000)
                .map(most -> new FeedReader(
                        House.withOwner("owner" + most, database.pool())
                                .roster()
                                .feed(),
                        most))
                .toList();
        AtomicBoolean over = new AtomicBoolean();
        List<Callable<?>> all = new ArrayList<>();
        all.add(() -> {
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    openInRandomOrder(round).forEach(HeldTransaction::commit);
                }
                return "done";
            } finally {
                over.set(true);
            }
        });
        for (FeedReader reader : readers) {
            all.add(() -> {
                while (!over.get()) {
                    reader.readOn();
                }
                return reader.readAll();
            });
        }

        Race.run(all);

        assertThat(ofOrganizations(readers.get(0).entries())).containsExactlyInAnyOrderElementsOf(written());
        assertThat(readers)
                .extracting(FeedReader::entries)
                .containsOnly(readers.get(0).entries());
    }

    @Test
    void what_is_open_is_not_waited_for_and_comes_when_it_is_committed() {
        FeedReader reader = new FeedReader(house.roster().feed(), 1000).readAll();
        List<HeldTransaction> open = openInRandomOrder(0);
        assertThat(reader.readOn()).isZero();

        house.invite("grace");
        assertThat(reader.readOn()).isEqualTo(1);

        open.get(0).rollback();
        assertThat(reader.readOn()).isZero();
        open.stream().skip(1).forEach(HeldTransaction::commit);
        reader.readOn();
        assertThat(ofOrganizations(reader.entries())).containsExactlyInAnyOrderElementsOf(written());
    }

    /** At MariaDB's own level, gaps between rows are locked too, and the second transaction would wait for the first. */
    private Connection readCommitted() throws SQLException {
        Connection connection = database.unpooled().getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /** One for each organization, with work done in it. */
    private List<HeldTransaction> openInRandomOrder(int round) {
        List<HeldTransaction> open = new ArrayList<>();
        for (OrganizationId organization : organizations) {
            HeldTransaction transaction = host.begin();
            Roster joined = house.roster().joining(transaction);
            int acts = 1 + random.nextInt(3);
            for (int i = 0; i < acts; i++) {
                joined.in(organization)
                        .asHost("test")
                        .invite(Invitee.of(House.at("p" + round + "-" + i)), offer -> offer.role(house.app().clerk));
            }
            open.add(transaction);
        }
        Collections.shuffle(open, random);
        return open;
    }

    private List<Entry> written() {
        return organizations.stream()
                .flatMap(organization ->
                        house.roster().in(organization).asHost("test").journal().page(1000).items().stream())
                .toList();
    }

    private List<Entry> ofOrganizations(List<Entry> entries) {
        return entries.stream()
                .filter(entry ->
                        organizations.contains(new OrganizationId(entry.stream().id())))
                .toList();
    }
}
