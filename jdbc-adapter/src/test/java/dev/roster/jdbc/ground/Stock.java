package dev.roster.jdbc.ground;

import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.fence.Fence;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The databases of a server. Those that have the schema are emptied when they come back, and lent again. */
final class Stock {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Lazy<Server> server;
    private final AtomicInteger made = new AtomicInteger();
    private final Queue<OpenDatabase> empty = new ConcurrentLinkedQueue<>();
    private final Fence fence = new Fence();

    Stock(Lazy<Server> server) {
        this.server = server;
    }

    OpenDatabase blank() {
        return make(this::drop);
    }

    OpenDatabase migrated() {
        OpenDatabase known = empty.poll();
        if (known != null) {
            return known;
        }
        OpenDatabase database = make(this::takeBack);
        JdbcSchema.of(database.unpooled()).migrate();
        return database;
    }

    String told() {
        return fence.told();
    }

    private OpenDatabase make(Consumer<OpenDatabase> whenClosed) {
        String name = "test_" + made.incrementAndGet();
        try {
            server.get().create(name);
            return new OpenDatabase(name, settings -> server.get().connect(name, settings), fence, whenClosed);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot make the database " + name + ": " + failure.getMessage(), failure);
        }
    }

    /** One that could not be emptied, such as for a lock that somebody still holds, is not lent again. */
    private void takeBack(OpenDatabase database) {
        boolean emptied = false;
        try {
            requireAllGivenBack(database);
            database.empty();
            emptied = true;
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "Cannot empty the database " + database.name() + ": " + failure.getMessage(), failure);
        } finally {
            if (emptied) {
                empty.add(database);
            } else {
                drop(database);
            }
        }
    }

    /** What is read in the background, to renew what is in memory, is given back a moment later than the test ends. */
    private static void requireAllGivenBack(OpenDatabase database) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int lent = database.lent(); lent > 0; lent = database.lent()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(lent + " connections were not given back to the pool");
            }
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private void drop(OpenDatabase database) {
        database.closePool();
        try {
            server.get().drop(database.name());
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "Cannot drop the database " + database.name() + ": " + failure.getMessage(), failure);
        }
    }
}
