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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of PostgreSQL with durable commits, and a user who may make databases there and no more. */
final class PostgreSqlServer implements Mortal {

    private static final String USER = "roster";

    private final Path unpacked;
    private final Path data;
    private EmbeddedPostgres server;

    private PostgreSqlServer(Path unpacked, Path data, EmbeddedPostgres server) {
        this.unpacked = unpacked;
        this.data = data;
        this.server = server;
    }

    /** Starts one from the binaries that the build has unpacked to a directory. */
    static PostgreSqlServer start(String directory) {
        return start(directory, Workplace.newDirectory(directory));
    }

    /** The same, in a directory of its own. */
    static PostgreSqlServer start(String directory, Path data) {
        Path unpacked = Workplace.unpacked(directory);
        // Where it unpacks its programs: else in the temporary directory of the machine.
        System.setProperty("ot.epg.working-dir", unpacked.toString());
        try {
            EmbeddedPostgres server = settings(unpacked, data).start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + USER + " LOGIN CREATEDB");
            }
            return new PostgreSqlServer(unpacked, data, server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres.Builder settings(Path unpacked, Path data) {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> archive(unpacked))
                .setDataDirectory(data)
                // What is there is kept, for when it starts again.
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                // It switches these off, unless told not to.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "32MB")
                // Sorts as people do, not by bytes: where Roster needs bytes, its schema must say so.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "en-US")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD);
    }

    @Override
    public void startAgain() throws IOException {
        int port = server.getPort();
        // Gives back its lock on the data; there is nothing left to be stopped.
        server.close();
        server = settings(unpacked, data).setPort(port).start();
    }

    @Override
    public long process() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    @Override
    public void create(String name) throws SQLException {
        execute(server.getDatabase(USER, "postgres"), "CREATE DATABASE " + name);
    }

    @Override
    public DataSource connect(String name, String settings) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.getJdbcUrl(USER, name) + settings);
        return new PreparedConnections(database, "SET TIME ZONE '" + SessionZone.NAME + "'");
    }

    /** By who owns the server: nobody else may end the process of the server's own that vacuums there. */
    @Override
    public void drop(String name) throws SQLException {
        execute(server.getPostgresDatabase(), "DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
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
