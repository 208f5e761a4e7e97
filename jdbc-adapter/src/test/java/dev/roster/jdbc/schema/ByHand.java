package dev.roster.jdbc.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Runs statements as an administrator of databases does. */
public final class ByHand {

    private final DataSource dataSource;

    public ByHand(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Each statement of a script by itself. */
    public void run(String script) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : script.split(";\\s*(\n|$)")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
