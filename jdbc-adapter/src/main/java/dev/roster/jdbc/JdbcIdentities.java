package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.port.IdentityStore;
import dev.roster.user.Identity;
import java.util.List;

final class JdbcIdentities implements IdentityStore {

    static final String OF =
            IdentityRow.TABLE.select("y") + "WHERE y.user_id = ? ORDER BY y.user_id, y.issuer, y.subject";

    private static final String DELETE = "DELETE FROM roster_identity WHERE ";

    private final Session session;

    JdbcIdentities(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(Identity identity, UserId user) {
        return session.dialect().insertUnlessTaken(session, IdentityRow.TABLE, IdentityRow.of(identity, user));
    }

    @Override
    public List<Identity> of(UserId user) {
        return session.list(OF + session.dialect().current(), List.of(user.value()), IdentityRow::read);
    }

    @Override
    public boolean delete(Identity identity, UserId user) {
        return session.update(DELETE + "issuer = ? AND subject = ? AND user_id = ?", IdentityRow.of(identity, user))
                == 1;
    }

    @Override
    public void deleteAll(UserId user) {
        session.update(DELETE + "user_id = ?", List.of(user.value()));
    }
}
