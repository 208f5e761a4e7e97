package dev.roster.jdbc.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A server of MariaDB, as it comes but for its size, and a user who may do anything in the databases of tests, and
 * one who may only read them.
 */
final class MariaDbServer implements Mortal {

    static final String USER = "roster";
    private static final String PASSWORD = "Ground/17";

    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            // Else it makes a certificate at each start, which takes ten times as long as the rest of it.
            "--skip-ssl",
            // Taken to lie in the data directory: the whole path may be longer than a socket's may be.
            "--socket=server.sock",
            "--max-connections=100",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=32M",
            "--aria-pagecache-buffer-size=8M",
            "--key-buffer-size=1M");

    private final MariaDbBinaries binaries;
    private final Path place;
    private final int port;
    private final List<String> settings;

    private MariaDbServer(MariaDbBinaries binaries, Path place, int port) throws IOException {
        this.binaries = binaries;
        this.place = place;
        this.port = port;
        settings = settings(place, port);
    }

    /** Starts one from the binaries that the build has unpacked to a directory. */
    static MariaDbServer start(String directory) {
        return start(directory, Workplace.newDirectory(directory));
    }

    /** The same, in a directory of its own. */
    static MariaDbServer start(String directory, Path place) {
        try {
            MariaDbBinaries binaries = MariaDbBinaries.in(Workplace.unpacked(directory));
            binaries.install(place.resolve("data"));
            MariaDbServer server = new MariaDbServer(binaries, place, freePort());
            server.startAgain();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException("MariaDB does not start: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("MariaDB is not started", interrupted);
        }
    }

    @Override
    public void startAgain() throws IOException {
        binaries.serve(place.resolve("data"), settings);
    }

    @Override
    public long process() throws IOException {
        return Long.parseLong(Files.readString(place.resolve("server.pid")).strip());
    }

    private static List<String> settings(Path place, int port) throws IOException {
        // One statement is one line. They are run at each start.
        Path accounts = Files.writeString(place.resolve("accounts.sql"), """
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `test\\_%%`.* TO '%1$s'@'127.0.0.1';
                CREATE USER IF NOT EXISTS 'reader'@'127.0.0.1' IDENTIFIED BY 'Ground/18';
                GRANT SELECT ON `test\\_%%`.* TO 'reader'@'127.0.0.1';
                """.formatted(USER, PASSWORD));
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.add("--port=" + port);
        settings.add("--init-file=" + accounts);
        settings.add("--pid-file=" + place.resolve("server.pid"));
        settings.add("--tmpdir=" + Files.createDirectory(place.resolve("tmp")));
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void create(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
    }

    @Override
    public DataSource connect(String name, String settings) throws SQLException {
        MariaDbDataSource database = new MariaDbDataSource(url(name) + settings);
        database.setUser(USER);
        database.setPassword(PASSWORD);
        return new PreparedConnections(database, "SET time_zone = '" + SessionZone.OFFSET + "'");
    }

    @Override
    public void drop(String name) throws SQLException {
        execute("DROP DATABASE " + name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(""), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The driver asks for TLS, unless told not to. */
    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable";
    }
}
