package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.port.Credential;
import dev.roster.user.User;
import java.sql.SQLException;
import java.util.List;

/** How the password of a user lies in its table: as it was hashed. */
final class CredentialRow {

    static final Table TABLE = Table.of("roster_credential", "user_id", "password_hash");

    private CredentialRow() {}

    static List<Object> of(UserId user, String encoded) {
        return List.of(user.value(), new Key(encoded));
    }

    /** After the user, whose it is, and who may have none. */
    static Credential read(Row row) throws SQLException {
        User user = UserRow.read(row);
        return new Credential(user, row.textIfAny());
    }
}
