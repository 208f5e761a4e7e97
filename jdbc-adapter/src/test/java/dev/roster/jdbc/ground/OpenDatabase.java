package dev.roster.jdbc.ground;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A database in the hands of one test. */
public final class OpenDatabase implements AutoCloseable {

    private static final int POOL_SIZE = 10;

    private final String name;
    private final DataSource unpooled;
    private final HikariDataSource pool;
    private final Consumer<OpenDatabase> whenClosed;

    /** Looked up once, since that takes longer than to empty them. */
    private RosterTables tables;

    OpenDatabase(String name, DataSource unpooled, Consumer<OpenDatabase> whenClosed) {
        this.name = name;
        this.unpooled = unpooled;
        this.whenClosed = whenClosed;
        HikariConfig config = new HikariConfig();
        config.setDataSource(unpooled);
        config.setPoolName(name);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
    }

    String name() {
        return name;
    }

    /** @return a pool of ten connections, as most hosts have */
    public DataSource pool() {
        return pool;
    }

    /** @return connects anew at each call */
    public DataSource unpooled() {
        return unpooled;
    }

    /** @return how many connections of the pool are with somebody */
    public int lent() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Deletes all rows. */
    void empty() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            if (tables == null) {
                tables = RosterTables.of(connection);
            }
            tables.empty(connection);
        }
    }

    void closePool() {
        pool.close();
    }

    /**
     * Gives the database back.
     *
     * @throws AssertionError if a connection of the pool was not
     */
    @Override
    public void close() {
        whenClosed.accept(this);
    }
}
