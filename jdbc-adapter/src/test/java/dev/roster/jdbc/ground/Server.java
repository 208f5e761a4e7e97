package dev.roster.jdbc.ground;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes databases; in the case of a real server one that runs by now, and that ends with the JVM. */
interface Server {

    /**
     * Makes a database.
     *
     * @param name its name: lower-case letters, digits and underscores
     */
    void create(String name) throws SQLException;

    /**
     * Connects with a database, anew at each call.
     *
     * @param settings to be appended to the address, in the driver's own way; empty for none
     */
    DataSource connect(String name, String settings) throws SQLException;

    /** Ends all that goes on in a database, and removes it. */
    void drop(String name) throws SQLException;
}
