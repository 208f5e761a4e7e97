package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.port.CredentialStore;
import java.util.List;
import java.util.Optional;

final class JdbcCredentials implements CredentialStore {

    private static final String CURRENT = "SELECT c.password_hash FROM roster_credential c WHERE c.user_id = ?";
    private static final String REPLACE = CredentialRow.TABLE.update() + " AND password_hash = ?";
    private static final String DELETE = "DELETE FROM roster_credential WHERE user_id = ?";

    private final Session session;

    JdbcCredentials(Session session) {
        this.session = session;
    }

    @Override
    public Optional<String> current(UserId user) {
        return session.find(CURRENT + session.dialect().current(), List.of(user.value()), Row::text);
    }

    @Override
    public boolean insert(UserId user, String encoded) {
        return session.dialect().insertUnlessTaken(session, CredentialRow.TABLE, CredentialRow.of(user, encoded));
    }

    @Override
    public boolean replace(UserId user, String old, String encoded) {
        return session.update(REPLACE, List.of(new Key(encoded), user.value(), new Key(old))) == 1;
    }

    @Override
    public void delete(UserId user) {
        session.update(DELETE, List.of(user.value()));
    }
}
