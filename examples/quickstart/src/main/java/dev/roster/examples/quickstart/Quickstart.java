package dev.roster.examples.quickstart;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.JdbcSchema;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * Four products, each with its own user management, from one library. Each is a catalog, such as {@link ReportPortal},
 * and a story of one morning, such as {@link ReportPortalStory}: read these, and {@link Host}, and copy what fits.
 */
public final class Quickstart {

    private static final Map<String, BiFunction<DataSource, PostOffice, Story>> STORIES = new LinkedHashMap<>();

    static {
        STORIES.put("report-portal", ReportPortalStory::new);
        STORIES.put("integration-portal", IntegrationPortalStory::new);
        STORIES.put("team-accounts", TeamAccountsStory::new);
        STORIES.put("partner-network", PartnerNetworkStory::new);
    }

    private Quickstart() {}

    /**
     * Prints what happens. The clock stands still unless a story moves it, so each run prints the same.
     *
     * @param arguments the name of one product, none for all four; and {@code --database=} with the JDBC URL of an empty
     *     database, none for a file of H2
     * @throws SQLException if the database fails
     */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CommandLine wanted = CommandLine.of(arguments);
        if (!STORIES.keySet().containsAll(wanted.products())) {
            out.println("There is no such product: " + String.join(", ", wanted.products()) + ". There are "
                    + String.join(", ", STORIES.keySet()) + ".");
            return;
        }
        try (HikariDataSource database = wanted.connect()) {
            JdbcSchema.of(database).migrate();
            if (hasUsers(database)) {
                out.println("There are users in this database, of an earlier run or of your own. They are left as they "
                        + "are: name an empty database, or drop the tables that begin with roster_ yourself.");
                return;
            }
            tell(wanted.products(), database, out);
        } catch (PoolInitializationException | StorageFailure failure) {
            out.println("The database cannot be used. " + failure.getMessage());
        }
    }

    private static void tell(List<String> products, DataSource database, PrintStream out) {
        try (PostOffice postOffice = new PostOffice()) {
            for (String product : STORIES.keySet()) {
                if (products.isEmpty() || products.contains(product)) {
                    STORIES.get(product).apply(database, postOffice).tell(new Transcript(out));
                }
            }
        }
    }

    private static boolean hasUsers(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet users = statement.executeQuery("SELECT id FROM roster_user")) {
            return users.next();
        }
    }
}
