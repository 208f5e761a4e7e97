package dev.roster.jdbc.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.Books;
import dev.roster.jdbc.house.House;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Many threads on a pool of two connections: nobody holds one and waits for another. */
@OnEach
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrowdTest {

    private static final int THREADS = 64;
    private static final int ROUNDS = Integer.getInteger("roster.crowd.rounds", 1);

    private final DatabaseUnderTest kind;

    CrowdTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @Test
    void two_connections_are_enough_for_all() throws Exception {
        try (OpenDatabase database = kind.migrated();
                HikariDataSource two = pool(database)) {
            House house = House.on(two);
            UserId carl = house.member("carl");
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<?>> futures = new ArrayList<>();
                for (int i = 0; i < THREADS * ROUNDS; i++) {
                    int number = i;
                    futures.add(threads.submit(() -> one(house, carl, number)));
                }
                for (Future<?> future : futures) {
                    future.get(120, TimeUnit.SECONDS);
                }
            } finally {
                threads.shutdownNow();
            }
            house.dispatch();
            Books.of(two);
            assertThat(two.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static void one(House house, UserId carl, int number) {
        String name = "guest" + number;
        switch (number % 8) {
            case 0 ->
                house.accept(house.roster(), house.link(house.invite(name).id()), name)
                        .orElseThrow();
            case 1 ->
                house.asAda()
                        .invite(
                                House.at(name + "a") + "," + House.at(name + "b"),
                                offer -> offer.role(house.app().clerk));
            case 2 -> house.asAda().edit(carl, edit -> edit.grant(house.app().reprocess));
            case 3 -> house.roster().dispatcher().step();
            case 4 -> {
                assertThat(house.roster().in(house.acme()).access(house.ada()).can(house.app().reprocess))
                        .isTrue();
                house.asAda().everyone().page(20);
            }
            case 5 -> house.organization("Org " + number, house.user(name), house.app().open);
            case 6 ->
                house.asAda()
                        .revoke(house.asAda().resend(house.invite(name).id()).id());
            default -> {
                UserId user = house.member(name);
                house.roster().user(user).organizations(10);
                try {
                    house.as(house.roster(), user).leave();
                } catch (Refused refused) {
                    throw new AssertionError(refused);
                }
            }
        }
    }

    private static HikariDataSource pool(OpenDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.unpooled());
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }
}
