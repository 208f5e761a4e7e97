package dev.roster.examples.benchmarks.database;

import dev.roster.examples.benchmarks.fill.Rows;
import dev.roster.examples.benchmarks.plan.Explainer;
import dev.roster.examples.benchmarks.plan.PostgresExplainer;
import dev.roster.jdbc.Database;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A database on PostgreSQL. */
final class PostgresPlace extends Place {

    PostgresPlace(DataSource database) throws SQLException {
        super(database, Database.POSTGRESQL);
    }

    @Override
    public Rows rows() throws SQLException {
        return new CopiedRows(pool().getConnection());
    }

    @Override
    public Explainer explainer() {
        return new PostgresExplainer(pool());
    }

    @Override
    protected List<String> settling() {
        return List.of("VACUUM (ANALYZE)", "CHECKPOINT");
    }
}
