package dev.roster.examples.benchmarks.database;

import dev.roster.examples.benchmarks.fill.Rows;
import dev.roster.examples.benchmarks.plan.Explainer;
import dev.roster.examples.benchmarks.plan.H2Explainer;
import dev.roster.jdbc.Database;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A database of H2 in a file. */
final class H2Place extends Place {

    H2Place(DataSource database) throws SQLException {
        super(database, Database.H2);
    }

    @Override
    public Rows rows() throws SQLException {
        execute(List.of("SET REFERENTIAL_INTEGRITY FALSE"));
        return new BatchedRows(pool().getConnection(), () -> execute(List.of("SET REFERENTIAL_INTEGRITY TRUE")));
    }

    @Override
    public Explainer explainer() {
        return new H2Explainer(pool());
    }

    @Override
    protected List<String> settling() {
        return List.of("ANALYZE", "CHECKPOINT SYNC");
    }
}
