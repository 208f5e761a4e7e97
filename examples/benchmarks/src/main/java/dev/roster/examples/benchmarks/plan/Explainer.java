package dev.roster.examples.benchmarks.plan;

import java.sql.SQLException;
import java.util.List;

/** Has a database tell how it runs a statement. Nothing is changed by that. */
public interface Explainer {

    /** A step that reads more rows than this reads along with the data, and not along with what is asked. */
    int MOST_ROWS = 3000;

    List<Plan> plans(Seen statement) throws SQLException;
}
