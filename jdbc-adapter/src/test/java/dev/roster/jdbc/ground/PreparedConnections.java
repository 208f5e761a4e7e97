package dev.roster.jdbc.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Runs a statement on each connection before anybody gets it. */
final class PreparedConnections extends DelegatingDataSource {

    private final String statement;

    PreparedConnections(DataSource target, String statement) {
        super(target);
        this.statement = statement;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement first = connection.createStatement()) {
            first.execute(statement);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }
}
