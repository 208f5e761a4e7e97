package dev.roster.jdbc.ground;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * The databases that every suite runs on. Servers among them start when they are first asked for, once in a JVM, and end
 * with it.
 */
public enum DatabaseUnderTest {
    H2_IN_MEMORY(H2Databases::inMemory),
    H2_IN_FILE(H2Databases::inFiles),
    POSTGRESQL_OLDEST(() -> PostgreSqlServer.start("postgresql-oldest")),
    POSTGRESQL_NEWEST(() -> PostgreSqlServer.start("postgresql-newest")),
    MARIADB(() -> MariaDbServer.start("mariadb"));

    private final Stock stock;

    DatabaseUnderTest(Supplier<Server> start) {
        stock = new Stock(new Lazy<>(start));
    }

    /** @return what to call it when databases are chosen, such as {@code h2-in-memory} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return a database without any table, for one test; to be closed */
    public OpenDatabase blank() {
        return stock.blank();
    }

    /** @return a database with the schema of this version and without any row, for one test; to be closed */
    public OpenDatabase migrated() {
        return stock.migrated();
    }

    /** @return which statements all tests have sent there until now, in words */
    public String told() {
        return word() + ": " + stock.told();
    }
}
