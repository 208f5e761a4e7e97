package dev.roster.examples.benchmarks.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PostgreSQL's plans, as it ran them: the one for these very parameters, and the generic one, which it may come to use when
 * a driver has prepared a statement on the server and run it a few times.
 */
public final class PostgresExplainer implements Explainer {

    private final DataSource database;

    public PostgresExplainer(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Plan> plans(Seen statement) throws SQLException {
        if (statement.sql().startsWith("INSERT")) {
            return List.of();
        }
        return List.of(plan(statement, "force_custom_plan"), plan(statement, "force_generic_plan"));
    }

    private Plan plan(Seen seen, String mode) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("SET LOCAL plan_cache_mode = " + mode);
                statement.execute("PREPARE explained AS " + numbered(seen.sql()));
                String values = seen.parameters().stream()
                        .map(bound -> literal(bound.value()))
                        .collect(Collectors.joining(", "));
                String execute = "EXECUTE explained" + (values.isEmpty() ? "" : "(" + values + ")");
                JsonNode json = explain(statement, "EXPLAIN (ANALYZE, BUFFERS OFF, FORMAT JSON) " + execute);
                List<String> faults = new ArrayList<>();
                look(json.path(0).path("Plan"), faults);
                return new Plan(mode, json.toPrettyString(), faults);
            } finally {
                connection.rollback();
                statement.execute("DEALLOCATE ALL");
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private static JsonNode explain(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return JsonMapper.shared().readTree(result.getString(1));
        }
    }

    private static void look(JsonNode node, List<String> faults) {
        String type = node.path("Node Type").asString("");
        double rows = node.path("Actual Loops").asDouble(0)
                * (node.path("Actual Rows").asDouble(0)
                        + node.path("Rows Removed by Filter").asDouble(0)
                        + node.path("Rows Removed by Index Recheck").asDouble(0));
        String what = type + " "
                + node.path("Relation Name").asString(node.path("Index Name").asString(""));
        if (rows > MOST_ROWS) {
            faults.add(what + " reads " + Math.round(rows) + " rows");
        }
        if (type.equals("Seq Scan") && node.path("Actual Loops").asDouble(0) > 0 && rows > 100) {
            faults.add(what + " reads a whole table");
        }
        node.path("Plans").forEach(below -> look(below, faults));
    }

    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
        }
        return numbered.toString();
    }

    private static String literal(Object value) {
        return value == null ? "NULL" : "'" + value.toString().replace("'", "''") + "'";
    }
}
