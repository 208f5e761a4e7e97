package dev.roster.examples.benchmarks.feed;

import dev.roster.Roster;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.journal.Stream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A host that invites somebody in a transaction of its own, and takes its time before it commits. */
final class Writer {

    private final Roster roster;
    private final DataSource pool;
    private final OrganizationId organization;
    private final Random random;
    private final Map<Place, Long> commits;
    private long number = 1;

    /** Which entry it is. */
    record Place(Stream stream, long number) {}

    /** @param commits takes when each commit was asked for */
    Writer(Roster roster, DataSource pool, OrganizationId organization, Random random, Map<Place, Long> commits) {
        this.roster = roster;
        this.pool = pool;
        this.organization = organization;
        this.random = random;
        this.commits = commits;
    }

    void write(Portal app, int mostMillis) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            try (HeldTransaction transaction = HeldTransaction.on(connection)) {
                number++;
                roster.joining(transaction)
                        .in(organization)
                        .asHost("benchmark")
                        .invite(Invitee.of("p" + number + "@partner.example"), offer -> offer.role(app.clerk));
                LockSupport.parkNanos((long) (random.nextDouble() * mostMillis * 1_000_000));
                commits.put(new Place(Stream.of(organization), number), System.nanoTime());
                transaction.commit();
            }
        }
    }
}
