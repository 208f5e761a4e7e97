package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.user.Identity;
import java.sql.SQLException;
import java.util.List;

/** How an identity lies in its table. */
final class IdentityRow {

    static final Table TABLE = Table.of("roster_identity", "issuer, subject", "user_id");

    private IdentityRow() {}

    static List<Object> of(Identity identity, UserId user) {
        return List.of(new Key(identity.issuer()), new Key(identity.subject()), user.value());
    }

    static Identity read(Row row) throws SQLException {
        return new Identity(row.text(), row.text());
    }
}
