package dev.roster.jdbc.ground;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.jdbc.fence.Fence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A database in the hands of one test. */
public final class OpenDatabase implements AutoCloseable {

    private static final int POOL_SIZE = 10;

    private final String name;
    private final Driver driver;
    private final DataSource unpooled;
    private final HikariDataSource pool;
    private final Fence fence;
    private final Consumer<OpenDatabase> whenClosed;

    /** Looked up once, since that takes longer than to empty them. */
    private RosterTables tables;

    /** Connects with the database, by settings of the driver. */
    interface Driver {
        DataSource with(String settings) throws SQLException;
    }

    OpenDatabase(String name, Driver driver, Fence fence, Consumer<OpenDatabase> whenClosed) throws SQLException {
        this.name = name;
        this.driver = settings -> fence.around(driver.with(settings));
        this.fence = fence;
        this.unpooled = this.driver.with("");
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

    /**
     * @param settings to be appended to the address, in the driver's own way
     * @return connects anew at each call, by these settings
     */
    public DataSource unpooled(String settings) {
        try {
            return driver.with(settings);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return the fence that stands around it */
    public Fence fence() {
        return fence;
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

    /** @return each value of each row */
    public String dump() {
        try (Connection connection = pool.getConnection()) {
            return RosterTables.of(connection).dump(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void closePool() {
        pool.close();
    }

    /**
     * Gives the database back.
     *
     * @throws AssertionError if a connection of the pool was not, or the fence has stopped a statement
     */
    @Override
    public void close() {
        whenClosed.accept(this);
        fence.requireWhole();
    }
}
