package dev.roster.examples.benchmarks.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Where databases are made for a run, and thrown away after it. */
public interface TestBed extends AutoCloseable {

    /** What it is called on the command line. */
    String name();

    /** Makes an empty database with Roster's tables. */
    Place create(String name) throws SQLException;

    @Override
    void close() throws IOException;

    /** Opens one, with all its files below a folder. */
    static TestBed named(String name, Path folder) throws IOException {
        return switch (name) {
            case "postgresql" -> new PostgresServer(folder);
            case "h2" -> new H2Files(folder);
            default -> throw new IllegalArgumentException("There is no database " + name + ": say postgresql or h2.");
        };
    }
}
