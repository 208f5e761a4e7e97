package dev.roster.examples.benchmarks.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;

/** H2 databases, each in a file. */
final class H2Files implements TestBed {

    private final Path folder;

    H2Files(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Place create(String name) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve(name) + ";CACHE_SIZE=524288");
        return new H2Place(database);
    }

    @Override
    public void close() {}
}
