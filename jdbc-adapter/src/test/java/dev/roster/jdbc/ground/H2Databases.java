package dev.roster.jdbc.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in this JVM. */
final class H2Databases implements Server {

    private final String place;
    private final String settings;

    private H2Databases(String place, String settings) {
        this.place = place;
        this.settings = settings;
    }

    /** It lives on without a connection, as a host would have it. */
    static Server inMemory() {
        return new H2Databases("mem:", ";DB_CLOSE_DELAY=-1");
    }

    /** What is committed is in the file; else that takes half a second, and a crash in it undoes it. */
    static Server inFiles() {
        return new H2Databases("file:" + Workplace.newDirectory("h2") + "/", ";WRITE_DELAY=0");
    }

    @Override
    public void create(String name) {
        // The first who connects makes it.
    }

    @Override
    public DataSource connect(String name, String more) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + place + name + settings + more);
        return new PreparedConnections(database, "SET TIME ZONE '" + SessionZone.NAME + "'");
    }

    @Override
    public void drop(String name) throws SQLException {
        try (Connection connection = connect(name, "").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS DELETE FILES");
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }
}
