package dev.roster.jdbc;

import dev.roster.port.Allowance;
import java.sql.SQLException;
import java.util.List;

/** How a counter of what is limited lies in its table. */
final class AllowanceRow {

    static final Table TABLE = Table.of("roster_allowance", "key_hash", "used, ends_at");

    private AllowanceRow() {}

    static List<Object> of(Allowance allowance) {
        return List.of(allowance.key(), allowance.used(), allowance.until());
    }

    static Allowance read(Row row) throws SQLException {
        return new Allowance(row.text(), row.integer(), row.time());
    }
}
