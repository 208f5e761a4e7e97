package dev.roster.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.contract.Fixtures;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What H2 does to a row once in many thousand rollbacks is done to it here at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class H2RollbacksTest {

    private final Dialect h2 = new H2Dialect();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch undone = new CountDownLatch(1);

    @Test
    void who_has_locked_a_row_that_is_undone_once_more_locks_it_again() throws Exception {
        try (OpenDatabase open = DatabaseUnderTest.H2_IN_MEMORY.migrated();
                Connection connection = open.pool().getConnection()) {
            JdbcStorage storage = JdbcStorage.on(open.pool(), new SettableClock());
            Organization acme = Fixtures.anOrganization().build();
            storage.inTransaction(unit -> unit.organizations().insert(acme));
            CompletableFuture<Void> somebody = CompletableFuture.runAsync(this::rollsBack);
            begun.await();

            connection.setAutoCommit(false);
            Session session = new Session(undoingOnce(connection), h2);
            Optional<Organization> locked = new JdbcOrganizations(session, Absence.SEEN).change(acme.id());
            connection.commit();

            somebody.get();
            assertThat(locked.map(Organization::revision)).contains(acme.revision() + 1);
            assertThat(storage.inTransaction(unit -> unit.organizations().change(acme.id()))
                            .map(Organization::revision))
                    .as("what the next one finds")
                    .contains(acme.revision() + 2);
        }
    }

    /** Is under way until the row has been undone. */
    private void rollsBack() {
        Connection slow = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    begun.countDown();
                    undone.await();
                    return null;
                });
        try {
            h2.rollBack(slow);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As if it had been H2 that undid what the first statement has changed, after its answer. */
    private Connection undoingOnce(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(connection, arguments);
                    return answer instanceof PreparedStatement statement && undone.getCount() > 0
                            ? undoingOnce(connection, statement)
                            : answer;
                });
    }

    private PreparedStatement undoingOnce(Connection connection, PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(statement, arguments);
                    if (method.getName().equals("executeQuery")) {
                        connection.rollback();
                        undone.countDown();
                    }
                    return answer;
                });
    }
}
