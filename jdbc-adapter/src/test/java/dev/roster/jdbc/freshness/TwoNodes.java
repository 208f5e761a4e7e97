package dev.roster.jdbc.freshness;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.jdbc.JdbcStorage;
import java.time.Duration;
import javax.sql.DataSource;

/** An application with two nodes on one database: each has a Roster, a storage and a small pool of its own. */
final class TwoNodes implements AutoCloseable {

    private static final int POOL_SIZE = 3;

    private final HikariDataSource writingPool;
    private final HikariDataSource otherPool;
    private final StoppableStorage otherStorage;
    private final AccessRules rules;
    private final Roster writing;
    private final Roster other;

    TwoNodes(DataSource database, AccessRules rules) {
        this(database, rules, Duration.ofSeconds(10));
    }

    /**
     * Starts them.
     *
     * @param longestWait how long their pools wait for a connection
     */
    TwoNodes(DataSource database, AccessRules rules, Duration longestWait) {
        this.rules = rules;
        writingPool = pool(database, longestWait);
        otherPool = pool(database, longestWait);
        otherStorage = new StoppableStorage(JdbcStorage.on(otherPool));
        writing = Nodes.node(JdbcStorage.on(writingPool), rules);
        other = Nodes.node(otherStorage, rules);
    }

    private static HikariDataSource pool(DataSource database, Duration longestWait) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setConnectionTimeout(longestWait.toMillis());
        config.setValidationTimeout(Math.min(longestWait.toMillis(), 5_000));
        return new HikariDataSource(config);
    }

    /** Through whom all changes are made. */
    Roster writing() {
        return writing;
    }

    /** Who is not told of them. */
    Roster other() {
        return other;
    }

    /** One more like that one, by another version of the catalog. */
    Roster other(DeskCatalog app) {
        return Nodes.node(otherStorage, rules, app);
    }

    /** What that one keeps everything in. */
    StoppableStorage otherStorage() {
        return otherStorage;
    }

    DataSource writingPool() {
        return writingPool;
    }

    @Override
    public void close() {
        otherStorage.letGo();
        otherPool.close();
        writingPool.close();
    }
}
