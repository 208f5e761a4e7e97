package dev.roster.jdbc.ground;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes databases; in the case of a real server one that runs by now, and that ends with the JVM. */
interface Server {

    /**
     * Makes a database.
     *
     * @param name its name: lower-case letters, digits and underscores
     * @return connects with it, anew at each call
     */
    DataSource create(String name) throws SQLException;

    /** Ends all that goes on in a database, and removes it. */
    void drop(String name) throws SQLException;
}
