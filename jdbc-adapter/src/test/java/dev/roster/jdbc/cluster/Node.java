package dev.roster.jdbc.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.fence.Fence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** One node of the cluster, reached as a host reaches it: by a pool, with sessions that wait for what other nodes did. */
final class Node {

    private static final int POOL_SIZE = 10;

    private final int number;
    private final String url;
    private final DataSource pool;

    Node(int number, String url, Fence fence) {
        this.number = number;
        this.url = url;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url + "&sessionVariables=wsrep_sync_wait=7");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        // A node may be down when a test begins.
        config.setInitializationFailTimeout(-1);
        this.pool = fence.around(new HikariDataSource(config));
    }

    int number() {
        return number;
    }

    DataSource dataSource() {
        return pool;
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** A storage on this node, by the cluster's own clock. */
    JdbcStorage storage() {
        return JdbcStorage.on(pool);
    }

    JdbcStorage storage(InstantSource clock) {
        return JdbcStorage.on(pool, clock);
    }

    /** A storage on this node, with sessions as they come: they do not wait. */
    JdbcStorage impatient() throws SQLException {
        return JdbcStorage.on(new MariaDbDataSource(url));
    }
}
