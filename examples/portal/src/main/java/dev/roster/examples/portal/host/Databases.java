package dev.roster.examples.portal.host;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The databases of the products: a file of H2 for each, or the one that was set. */
final class Databases {

    private static final int CONNECTIONS = 8;
    private static final String H2_ENDING = ".mv.db";

    private final Settings settings;

    Databases(Settings settings) {
        this.settings = settings;
    }

    /**
     * Fills the database of a product if it is new. A file gets its name when it is full: what was killed before is begun
     * anew.
     */
    void fillNew(Product product, Consumer<HikariDataSource> filling) {
        if (settings.database().isPresent()) {
            fill(set(settings.database().get()), filling);
            return;
        }
        Path full = file(product.key());
        if (Files.exists(full)) {
            return;
        }
        Path half = file(product.key() + "-half");
        try {
            Files.createDirectories(settings.folder());
            Files.deleteIfExists(half);
            fill(h2(half), filling);
            Files.move(half, full);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether there is nothing at all in a database. */
    static boolean isEmpty(DataSource database) {
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            return !tables.next();
        } catch (SQLException failure) {
            throw new IllegalStateException("The database cannot be looked at", failure);
        }
    }

    HikariDataSource connect(Product product) {
        return new HikariDataSource(settings.database().map(Databases::set).orElseGet(() -> h2(file(product.key()))));
    }

    private static void fill(HikariConfig pool, Consumer<HikariDataSource> filling) {
        try (HikariDataSource database = new HikariDataSource(pool)) {
            filling.accept(database);
        }
    }

    private Path file(String name) {
        return settings.folder().resolve("portal-" + name + H2_ENDING);
    }

    private static HikariConfig h2(Path file) {
        String path = file.toString();
        HikariConfig pool = pool();
        pool.setJdbcUrl("jdbc:h2:" + path.substring(0, path.length() - H2_ENDING.length()));
        return pool;
    }

    private static HikariConfig set(DatabaseSettings database) {
        HikariConfig pool = pool();
        pool.setJdbcUrl(database.url());
        database.user().ifPresent(pool::setUsername);
        database.password().ifPresent(pool::setPassword);
        return pool;
    }

    private static HikariConfig pool() {
        HikariConfig pool = new HikariConfig();
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }
}
