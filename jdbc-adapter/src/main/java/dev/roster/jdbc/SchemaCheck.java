package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what a database has with what the DDL makes. */
final class SchemaCheck {

    private static final List<Table> TABLES = List.of(
            OrganizationRow.TABLE,
            UserRow.TABLE,
            CredentialRow.TABLE,
            IdentityRow.TABLE,
            PersonalMailRow.TABLE,
            RoleRow.TABLE,
            MemberRow.TABLE,
            MemberRow.ROLES,
            MemberRow.HELD,
            OwnershipOfferRow.TABLE,
            InvitationRow.TABLE,
            InvitationRow.ROLES,
            LinkRow.TABLE,
            DeliveryRow.TABLE,
            SuppressionRow.TABLE,
            AllowanceRow.TABLE,
            ReviewRow.TABLE,
            ReviewItemRow.TABLE,
            JournalRow.TABLE,
            JournalRow.LINES,
            Publisher.FEED,
            JdbcJournal.CATALOGS,
            Table.of("roster_schema", "version"));

    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+) ON (\\w+)");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT (\\w+) (UNIQUE|FOREIGN KEY|CHECK)");

    private final Connection connection;
    private final Dialect dialect;
    private final SchemaText text;
    private final DatabaseMetaData metaData;

    SchemaCheck(Connection connection, Dialect dialect, SchemaText text) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.text = text;
        this.metaData = connection.getMetaData();
    }

    /** What is missing, in words. */
    List<String> missing() throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Table table : TABLES) {
            missing.addAll(missingOf(table));
        }
        if (missing.isEmpty()) {
            missing.addAll(missingRules());
        }
        return missing;
    }

    private List<String> missingOf(Table table) throws SQLException {
        Set<String> columns = names(
                metaData.getColumns(connection.getCatalog(), connection.getSchema(), stored(table.name()), null),
                "COLUMN_NAME");
        if (columns.isEmpty()) {
            return List.of("table " + table.name());
        }
        List<String> missing = new ArrayList<>();
        for (String column : table.columns()) {
            if (!columns.contains(column)) {
                missing.add("column " + table.name() + "." + column);
            }
        }
        Set<String> key = names(
                metaData.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored(table.name())),
                "COLUMN_NAME");
        if (!key.equals(Set.copyOf(table.key()))) {
            missing.add("primary key of " + table.name());
        }
        return missing;
    }

    private List<String> missingRules() throws SQLException {
        String ddl = text.after(0, dialect.database());
        List<String> missing = new ArrayList<>();
        Set<String> constraints = new TreeSet<>(new Session(connection, dialect)
                .list(
                        "SELECT LOWER(CONSTRAINT_NAME) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = ?",
                        List.of(schema()),
                        Row::text));
        for (Matcher rule = CONSTRAINT.matcher(ddl); rule.find(); ) {
            if (!constraints.contains(rule.group(1))) {
                missing.add("constraint " + rule.group(1));
            }
        }
        for (Matcher index = INDEX.matcher(ddl); index.find(); ) {
            Set<String> indexes = names(
                    metaData.getIndexInfo(
                            connection.getCatalog(), connection.getSchema(), stored(index.group(2)), false, true),
                    "INDEX_NAME");
            if (!indexes.contains(index.group(1))) {
                missing.add("index " + index.group(1));
            }
        }
        return missing;
    }

    /** What MariaDB, which has no schemas, takes for one is the database. */
    private String schema() throws SQLException {
        String schema = connection.getSchema();
        return schema != null ? schema : connection.getCatalog();
    }

    private String stored(String name) throws SQLException {
        return metaData.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static Set<String> names(ResultSet found, String column) throws SQLException {
        try (found) {
            Set<String> names = new TreeSet<>();
            while (found.next()) {
                String name = found.getString(column);
                if (name != null) {
                    names.add(name.toLowerCase(Locale.ROOT));
                }
            }
            return names;
        }
    }
}
