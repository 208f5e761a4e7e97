package dev.roster.jdbc.reach;

import dev.roster.jdbc.Database;
import dev.roster.jdbc.ReachFilter;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OpenDatabase;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A table of a host, with reports of five accounts; what is in it is known here too. */
final class Reports implements AutoCloseable {

    static final int PARTNERS = 1_000;

    private static final int ACCOUNTS = 5;

    private final DatabaseUnderTest kind;
    private final OpenDatabase database;
    private final List<Report> rows;

    /** A row; null where the column is. */
    record Report(long id, Long account, String partner, Long shop, UUID unit) {

        boolean isOf(long key) {
            return account != null && account == key;
        }
    }

    private Reports(DatabaseUnderTest kind, OpenDatabase database, List<Report> rows) {
        this.kind = kind;
        this.database = database;
        this.rows = rows;
    }

    static Reports in(DatabaseUnderTest kind, int count) throws SQLException {
        Random random = new Random(17);
        List<Report> rows =
                IntStream.range(0, count).mapToObj(id -> report(id, random)).toList();
        Reports reports = new Reports(kind, kind.blank(), rows);
        reports.create();
        return reports;
    }

    private static Report report(long id, Random random) {
        int number = random.nextInt(PARTNERS);
        return new Report(
                id,
                random.nextInt(100) == 0 ? null : 1L + random.nextInt(ACCOUNTS),
                switch (random.nextInt(50)) {
                    case 0 -> null;
                    case 1 -> "p" + number;
                    case 2 -> "";
                    default -> "P" + number;
                },
                random.nextInt(50) == 0 ? null : (long) number,
                random.nextInt(50) == 0 ? null : unit(number));
    }

    static UUID unit(int number) {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) (number >> 8), (byte) number});
    }

    private void create() throws SQLException {
        execute("CREATE TABLE report (id bigint PRIMARY KEY, account_id bigint, partner_id varchar(200)"
                + (kind == DatabaseUnderTest.MARIADB ? " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci" : "")
                + ", shop_id bigint, unit_id uuid)");
        execute("CREATE TABLE account (id bigint PRIMARY KEY, name varchar(20) NOT NULL)");
        execute("INSERT INTO account VALUES (1, 'One'), (2, 'Two'), (3, 'Three'), (4, 'Four'), (5, 'Five')");
        fill();
        execute("CREATE INDEX report_by_partner ON report (account_id, partner_id)");
        execute("CREATE INDEX report_by_id ON report (account_id, id)");
        execute(kind == DatabaseUnderTest.MARIADB ? "ANALYZE TABLE report" : "ANALYZE");
    }

    private void fill() throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < rows.size(); from += 1_000) {
                List<Report> part = rows.subList(from, Math.min(rows.size(), from + 1_000));
                try (PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO report VALUES (?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?)".repeat(part.size() - 1))) {
                    int index = 1;
                    for (Report row : part) {
                        statement.setLong(index++, row.id);
                        statement.setObject(index++, row.account, Types.BIGINT);
                        statement.setString(index++, row.partner);
                        statement.setObject(index++, row.shop, Types.BIGINT);
                        statement.setObject(
                                index++,
                                kind == DatabaseUnderTest.MARIADB && row.unit != null ? row.unit.toString() : row.unit);
                    }
                    statement.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    Database database() {
        return databaseOf(kind);
    }

    static Database databaseOf(DatabaseUnderTest kind) {
        return switch (kind) {
            case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> Database.POSTGRESQL;
            case MARIADB -> Database.MARIADB;
            case H2_IN_MEMORY, H2_IN_FILE -> Database.H2;
        };
    }

    List<Report> rows() {
        return rows;
    }

    /** The ids that are selected, sorted: unless it is told, a database answers in an order of its own. */
    List<Long> select(String before, ReachFilter filter, String after) throws SQLException {
        return select(before + filter.sql() + after, filter.parameters());
    }

    List<Long> select(String sql, List<?> parameters) throws SQLException {
        return ask(sql, parameters, row -> row.getLong(1)).stream().sorted().toList();
    }

    /** How the database would go about a statement. */
    String plan(String sql, ReachFilter filter) throws SQLException {
        List<String> lines = ask("EXPLAIN " + sql, filter.parameters(), row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                line.append(' ').append(row.getString(i));
            }
            return line.toString();
        });
        return String.join("\n", lines);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String sql, List<?> parameters, Reader<T> reader) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<T> answer = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.add(reader.read(rows));
                }
            }
            return answer;
        }
    }

    void update(String sql, List<?> parameters) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.executeUpdate();
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static <T> List<T> some(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
