package dev.roster.jdbc.fence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which column of a table says whose its rows are, as the schema has it. */
final class Owners {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (roster_\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);

    /** The first that a table has. */
    private static final List<String> COLUMNS = List.of("stream_id", "organization_id");

    /** Whose rows are no organization's: people, who are in any number of them, and what the application is. */
    private static final Set<String> NOBODYS = Set.of(
            "roster_user",
            "roster_credential",
            "roster_identity",
            "roster_personal_mail",
            "roster_allowance",
            "roster_feed",
            "roster_schema",
            "roster_catalog");

    private final Map<String, String> columns = new HashMap<>();

    /**
     * @throws IllegalArgumentException if there is a table of which nobody has said whose it is
     */
    Owners(String ddl) {
        columns.put("roster_organization", "id");
        for (Matcher table = TABLE.matcher(ddl); table.find(); ) {
            String name = table.group(1);
            if (!columns.containsKey(name) && !NOBODYS.contains(name)) {
                columns.put(name, owner(name, table.group(2)));
            }
        }
    }

    private static String owner(String table, String text) {
        return COLUMNS.stream()
                .filter(column -> text.contains("\n    " + column + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Whose are the rows of " + table + "? It has none of the columns " + COLUMNS));
    }

    /** The column that holds the organization, if rows of this table have one. */
    Optional<String> columnOf(String table) {
        return Optional.ofNullable(columns.get(table));
    }

    Set<String> tables() {
        return columns.keySet();
    }
}
