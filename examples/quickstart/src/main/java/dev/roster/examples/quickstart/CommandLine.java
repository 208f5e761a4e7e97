package dev.roster.examples.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param products the products named; none if all are meant
 * @param options {@code database}, a JDBC URL, with {@code user} and {@code password} if the URL does not have them
 */
record CommandLine(List<String> products, Map<String, String> options) {

    private static final Pattern OPTION = Pattern.compile("--(database|user|password)=(.*)");

    static CommandLine of(String... arguments) {
        List<String> products = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            Matcher option = OPTION.matcher(argument);
            if (option.matches()) {
                options.put(option.group(1), option.group(2));
            } else {
                products.add(argument);
            }
        }
        return new CommandLine(products, options);
    }

    /** A pool of connections with the database: of the usual kind, and small. To be closed. */
    HikariDataSource connect() {
        HikariConfig pool = new HikariConfig();
        pool.setMaximumPoolSize(2);
        if (options.containsKey("database")) {
            pool.setJdbcUrl(options.get("database"));
            pool.setUsername(options.get("user"));
            pool.setPassword(options.get("password"));
        } else {
            pool.setJdbcUrl("jdbc:h2:" + newFile());
        }
        return new HikariDataSource(pool);
    }

    /** A file of our own for H2, which adds ".mv.db" to its name. It begins anew, so that each run prints the same. */
    private static Path newFile() {
        Path file = Path.of(System.getProperty("quickstart.folder", "target"), "quickstart")
                .toAbsolutePath();
        try {
            Files.deleteIfExists(file.resolveSibling("quickstart.mv.db"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
