package dev.roster.jdbc.house;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A table of the host's own, beside those of Roster. */
public final class Orders {

    private final DataSource dataSource;

    /** Makes the table, unless it is there. */
    public Orders(DataSource dataSource) {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS host_order (id varchar(40) PRIMARY KEY)");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return the key of an order that is written on a connection */
    public static String write(Connection connection) {
        String id = UUID.randomUUID().toString();
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO host_order (id) VALUES (?)")) {
            statement.setString(1, id);
            statement.executeUpdate();
            return id;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return whether an order is there for others to see */
    public boolean has(String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT COUNT(*) FROM host_order WHERE id = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
