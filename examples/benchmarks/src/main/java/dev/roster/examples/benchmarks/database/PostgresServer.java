package dev.roster.examples.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL server of its own, as durable as one in production: an embedded one comes with all of that switched off. */
final class PostgresServer implements TestBed {

    private final EmbeddedPostgres server;

    PostgresServer(Path folder) throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Place create(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        DataSource database = server.getDatabase("postgres", name);
        return new PostgresPlace(database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
