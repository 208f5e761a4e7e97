package dev.roster.jdbc.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.Roster;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.JdbcTransaction;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.jdbc.house.Orders;
import dev.roster.port.HostTransaction.Completion;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Roster on a connection that the host holds: what the host wrote and what Roster wrote are both there, or neither. */
@OnEach
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldTransactionTest {

    private final DatabaseUnderTest kind;
    private OpenDatabase database;
    private House house;
    private Orders orders;
    private Connection connection;

    HeldTransactionTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void a_connection() throws SQLException {
        database = kind.migrated();
        house = House.on(database.pool());
        orders = new Orders(database.pool());
        connection = database.pool().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void committed_both_are_there() {
        HeldTransaction transaction = HeldTransaction.on(connection);
        String order = Orders.write(connection);
        house.invite(door(transaction), "grace");
        assertThat(open()).as("before the commit").isEmpty();
        transaction.commit();

        assertThat(orders.has(order)).isTrue();
        assertThat(open()).containsExactly("grace@globex.example");
    }

    @Test
    void rolled_back_neither_is() {
        String order;
        try (HeldTransaction transaction = HeldTransaction.on(connection)) {
            order = Orders.write(connection);
            house.invite(door(transaction), "grace");
        }

        assertThat(orders.has(order)).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void after_a_refusal_the_transaction_goes_on() {
        house.member("linus");
        HeldTransaction transaction = HeldTransaction.on(connection);
        Roster joined = door(transaction);
        String before = Orders.write(connection);
        assertThatThrownBy(() -> house.asAda(joined).leave()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> House.user(joined, "ada")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> house.invite(joined, "linus")).isInstanceOf(Refused.class);
        assertThat(house.asAda(joined)
                        .invite("linus@globex.example, no address", offer -> offer.role(house.app().clerk)))
                .noneMatch(outcome -> outcome.refusal().isEmpty());
        house.invite(joined, "grace");
        String after = Orders.write(connection);
        transaction.commit();

        assertThat(orders.has(before) && orders.has(after)).isTrue();
        assertThat(open()).containsExactly("grace@globex.example");
    }

    @Test
    void listeners_hear_of_the_commit_once_and_may_look() {
        HeldTransaction transaction = HeldTransaction.on(connection);
        List<Object> heard = new ArrayList<>();
        transaction.onCompletion(heard::add);
        house.storage().joining(transaction).inTransaction(unit -> {
            unit.afterCommit(() -> heard.add(open()));
            return unit;
        });
        house.invite(door(transaction), "grace");
        assertThat(heard).isEmpty();
        transaction.commit();

        assertThat(heard).containsExactly(Completion.COMMITTED, List.of("grace@globex.example"));
        assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listeners_hear_of_the_rollback_and_what_waits_for_the_commit_is_not_done() {
        List<Object> heard = new ArrayList<>();
        try (HeldTransaction transaction = HeldTransaction.on(connection)) {
            transaction.onCompletion(heard::add);
            house.storage().joining(transaction).inTransaction(unit -> {
                unit.afterCommit(() -> heard.add("done"));
                return unit;
            });
        }
        assertThat(heard).containsExactly(Completion.ROLLED_BACK);
    }

    @Test
    void a_connection_that_commits_by_itself_is_refused() throws SQLException {
        connection.setAutoCommit(true);
        assertThatThrownBy(() -> HeldTransaction.on(connection))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setAutoCommit(false)");
        assertThatThrownBy(() -> house.invite(door(new OfTheHost(connection)), "grace"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("setAutoCommit(false)");
        assertThat(open()).isEmpty();
    }

    /** H2 has a snapshot of each table by itself then: what it has of members may be older than what it locked. */
    @Test
    void on_h2_a_transaction_at_repeatable_read_changes_nothing() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Roster joined = door(HeldTransaction.on(connection));
        if (kind.name().startsWith("H2")) {
            assertThatThrownBy(() -> house.invite(joined, "grace"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("READ COMMITTED, SNAPSHOT or SERIALIZABLE");
            assertThat(house.asAda(joined).everyone().page(10)).hasSize(1);
        } else {
            house.invite(joined, "grace");
        }
    }

    @Test
    void a_transaction_that_has_ended_is_refused() {
        HeldTransaction transaction = HeldTransaction.on(connection);
        Roster joined = door(transaction);
        transaction.commit();
        assertThatThrownBy(() -> house.invite(joined, "grace"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("COMMITTED");
        assertThatThrownBy(() -> house.asAda(joined).everyone().page(10)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> joined.in(house.acme()).access(house.ada()).can(house.app().reprocess))
                .isInstanceOf(IllegalStateException.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void a_savepoint_that_does_not_let_go_leaves_nothing_of_roster_s() {
        Connection stubborn = failing("releaseSavepoint");
        HeldTransaction transaction = HeldTransaction.on(stubborn);
        String order = Orders.write(connection);
        assertThatThrownBy(() -> house.invite(door(transaction), "grace")).isInstanceOf(StorageFailure.class);
        transaction.commit();

        assertThat(orders.has(order)).isTrue();
        assertThat(open()).isEmpty();
    }

    @Test
    void what_cannot_be_taken_back_is_not_committed() {
        HeldTransaction transaction = HeldTransaction.on(failing("releaseSavepoint", "rollback"));
        String order = Orders.write(connection);
        assertThatThrownBy(() -> house.invite(door(transaction), "grace")).isInstanceOf(StorageFailure.class);
        assertThatThrownBy(transaction::commit).isInstanceOf(ConcurrentChange.class);
        assertThat(orders.has(order)).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void of_a_commit_whose_answer_was_lost_nobody_is_told_that_it_failed() {
        List<Completion> heard = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (HeldTransaction transaction = HeldTransaction.on(failing("commit"))) {
                        transaction.onCompletion(heard::add);
                        transaction.commit();
                    }
                })
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(heard).isEmpty();
    }

    private Roster door(JdbcTransaction transaction) {
        return house.roster().joining(transaction);
    }

    private List<String> open() {
        return house.openAddresses();
    }

    /** The connection, but that some of its methods lose it. */
    private Connection failing(String... methods) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (List.of(methods).contains(method.getName())) {
                        throw new SQLException("The connection is lost", "08006");
                    }
                    return method.invoke(connection, arguments);
                });
    }

    /** A host's own kind, which does not look at its connection. */
    private record OfTheHost(Connection connection) implements JdbcTransaction {

        @Override
        public void onCompletion(Consumer<Completion> listener) {
            // nobody tells
        }

        @Override
        public void setRollbackOnly() {
            // nobody asks
        }
    }
}
