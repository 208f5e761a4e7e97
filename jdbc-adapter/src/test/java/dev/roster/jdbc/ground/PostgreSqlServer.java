package dev.roster.jdbc.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of PostgreSQL with durable commits, and a user who may make databases there and no more. */
final class PostgreSqlServer implements Server {

    private static final String USER = "roster";

    private final EmbeddedPostgres server;

    private PostgreSqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one from the binaries that the build has unpacked to a directory. */
    static PostgreSqlServer start(String directory) {
        Path unpacked = Workplace.unpacked(directory);
        Path data = Workplace.newDirectory(directory);
        // Here it also looks for what earlier runs left behind: else in the temporary directory of the machine.
        System.setProperty("ot.epg.working-dir", unpacked.toString());
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, machine) -> archive(unpacked))
                    .setDataDirectory(data)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    // It switches these off, unless told not to.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "32MB")
                    // Sorts as people do, not by bytes: where Roster needs bytes, its schema must say so.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + USER + " LOGIN CREATEDB");
            }
            return new PostgreSqlServer(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void create(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
    }

    @Override
    public DataSource connect(String name, String settings) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.getJdbcUrl(USER, name) + settings);
        return new PreparedConnections(database, "SET TIME ZONE '" + SessionZone.NAME + "'");
    }

    @Override
    public void drop(String name) throws SQLException {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getDatabase(USER, "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one archive among the unpacked files; its name tells the platform. */
    private static InputStream archive(Path unpacked) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(unpacked, "*.txz")) {
            return Files.newInputStream(archives.iterator().next());
        }
    }
}
