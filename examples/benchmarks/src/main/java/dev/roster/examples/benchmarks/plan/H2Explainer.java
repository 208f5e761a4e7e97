package dev.roster.examples.benchmarks.plan;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** H2's plans, with how many rows each step looked at. */
public final class H2Explainer implements Explainer {

    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final DataSource database;

    public H2Explainer(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Plan> plans(Seen statement) throws SQLException {
        if (statement.sql().startsWith("INSERT INTO") && statement.sql().contains(" VALUES ")) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement explained = connection.prepareStatement("EXPLAIN ANALYZE " + statement.sql())) {
                for (Seen.Bound bound : statement.parameters()) {
                    bind(explained, bound);
                }
                try (ResultSet result = explained.executeQuery()) {
                    result.next();
                    String text = result.getString(1);
                    return List.of(new Plan("plan", text, faults(text)));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void bind(PreparedStatement statement, Seen.Bound bound) throws SQLException {
        try {
            Method setter = Arrays.stream(PreparedStatement.class.getMethods())
                    .filter(method -> method.getName().equals(bound.method())
                            && method.getParameterCount() == bound.arguments().length)
                    .findFirst()
                    .orElseThrow();
            setter.invoke(statement, bound.arguments());
        } catch (ReflectiveOperationException failure) {
            throw new SQLException("The parameters cannot be bound again", failure);
        }
    }

    private static List<String> faults(String plan) {
        List<String> faults = new ArrayList<>();
        Matcher scanned = SCANNED.matcher(plan);
        while (scanned.find()) {
            if (Long.parseLong(scanned.group(1)) > MOST_ROWS) {
                faults.add("reads " + scanned.group(1) + " rows");
            }
        }
        return faults;
    }
}
