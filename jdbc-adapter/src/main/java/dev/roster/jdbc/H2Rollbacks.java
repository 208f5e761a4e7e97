package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The rollbacks of this JVM. H2 may undo a step twice, if it writes to its file in the midst of that: between the one time and
 * the other the row is free, and what somebody has made of it by then is lost, and that lock with it, though nobody is told. So
 * whoever has locked a row looks once more, if a rollback was under way, when that is over.
 */
final class H2Rollbacks {

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final ReadWriteLock underWay = new ReentrantReadWriteLock();

    /** Many at once: none waits for another. */
    void run(Connection connection) throws SQLException {
        begun.incrementAndGet();
        underWay.readLock().lock();
        try {
            connection.rollback();
        } finally {
            underWay.readLock().unlock();
            ended.incrementAndGet();
        }
    }

    /** How many are over. */
    long ended() {
        return ended.get();
    }

    /**
     * Whether one was under way at some time since then. If so, those that are under way now are over when this returns.
     *
     * @param then what {@link #ended} was then
     */
    boolean anySince(long then) {
        if (begun.get() == then) {
            return false;
        }
        underWay.writeLock().lock();
        underWay.writeLock().unlock();
        return true;
    }
}
