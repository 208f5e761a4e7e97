package dev.roster.jdbc.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.Roster;
import dev.roster.failure.ConcurrentChange;
import dev.roster.id.OrganizationId;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.SpringTransaction;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.jdbc.house.Orders;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two transactions of hosts lock two organizations crosswise. One of them loses, says so, and leaves nothing. They are READ
 * COMMITTED: at REPEATABLE READ, MariaDB locks gaps between rows too, and the second one may wait before it locks anything.
 */
@OnEach
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LossTest {

    private final DatabaseUnderTest kind;
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    private OpenDatabase database;
    private House house;
    private Orders orders;
    private OrganizationId globex;

    LossTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void two_organizations() {
        database = kind.migrated();
        house = House.on(database.pool());
        orders = new Orders(database.pool());
        globex = house.organization("Globex", house.ada(), house.app().open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_loses_a_deadlock_hears_of_it_and_cannot_commit_the_rest() throws Exception {
        List<String> written = new ArrayList<>();
        int lost = lostOf(both(this::held, written));
        assertThat(lost).isEqualTo(1);
        assertThat(written.stream().filter(orders::has)).hasSize(1);
        assertThat(house.openAddresses()).hasSize(1);
    }

    @Test
    void so_it_is_with_spring() throws Exception {
        List<String> written = new ArrayList<>();
        int lost = lostOf(both(this::inSpring, written));
        assertThat(lost).isEqualTo(1);
        assertThat(written.stream().filter(orders::has)).hasSize(1);
        assertThat(house.openAddresses()).hasSize(1);
    }

    private boolean held(OrganizationId first, OrganizationId second, List<String> written) throws Exception {
        try (Connection connection = database.pool().getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            try (HeldTransaction transaction = HeldTransaction.on(connection)) {
                write(connection, written);
                boolean lost = isLost(house.roster().joining(transaction), first, second);
                if (lost) {
                    assertThatThrownBy(transaction::commit).isInstanceOf(ConcurrentChange.class);
                } else {
                    transaction.commit();
                }
                return lost;
            }
        }
    }

    private boolean inSpring(OrganizationId first, OrganizationId second, List<String> written) throws Exception {
        boolean[] lost = new boolean[1];
        try {
            TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
            template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
            template.executeWithoutResult(status -> {
                SpringTransaction transaction = SpringTransaction.of(database.pool());
                write(transaction.connection(), written);
                lost[0] = isLost(house.roster().joining(transaction), first, second);
                // The host goes on as if nothing was, and Spring commits.
            });
            return false;
        } catch (ConcurrentChange atCommit) {
            assertThat(lost[0]).isTrue();
            return true;
        }
    }

    private boolean isLost(Roster joined, OrganizationId first, OrganizationId second) {
        try {
            invite(joined, first);
            bothHoldOne.await(60, TimeUnit.SECONDS);
            invite(joined, second);
            return false;
        } catch (ConcurrentChange lost) {
            return true;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void invite(Roster joined, OrganizationId organization) {
        joined.in(organization).as(house.ada()).invite("x@globex.example", offer -> offer.role(house.app().clerk));
    }

    private static synchronized void write(Connection connection, List<String> written) {
        String order = Orders.write(connection);
        synchronized (written) {
            written.add(order);
        }
    }

    private List<Boolean> both(Crosswise work, List<String> written) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = threads.submit(() -> work.in(house.acme(), globex, written));
            Future<Boolean> other = threads.submit(() -> work.in(globex, house.acme(), written));
            return List.of(one.get(120, TimeUnit.SECONDS), other.get(120, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static int lostOf(List<Boolean> both) {
        return (int) both.stream().filter(lost -> lost).count();
    }

    /** A transaction that changes one organization after the other. */
    private interface Crosswise {
        boolean in(OrganizationId first, OrganizationId second, List<String> written) throws Exception;
    }
}
