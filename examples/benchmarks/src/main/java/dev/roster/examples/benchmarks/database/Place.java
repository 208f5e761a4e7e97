package dev.roster.examples.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.examples.benchmarks.fill.Rows;
import dev.roster.examples.benchmarks.plan.Explainer;
import dev.roster.jdbc.Database;
import dev.roster.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** One database with Roster's tables, and the pool to it. */
public abstract class Place implements AutoCloseable {

    private static final int CONNECTIONS = 24;

    private final HikariDataSource pool;

    protected Place(DataSource database, Database kind) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        execute(List.of(JdbcSchema.ddl(kind)));
    }

    public DataSource pool() {
        return pool;
    }

    /** Takes rows straight into the tables. */
    public abstract Rows rows() throws SQLException;

    /** Tells how the database comes by its results. */
    public abstract Explainer explainer();

    /** What brings statistics up to date after a fill, as the database itself would before long. */
    protected abstract List<String> settling();

    public void settle() throws SQLException {
        execute(settling());
    }

    protected final void execute(List<String> statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        pool.close();
    }
}
