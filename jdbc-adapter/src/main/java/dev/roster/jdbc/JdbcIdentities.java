package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.port.IdentityStore;
import dev.roster.user.Identity;
import java.util.List;
import java.util.Optional;

final class JdbcIdentities implements IdentityStore {

    static final String OF =
            IdentityRow.TABLE.select("y") + "WHERE y.user_id = ? ORDER BY y.user_id, y.issuer, y.subject";

    private static final String CURRENT =
            "SELECT y.user_id FROM roster_identity y WHERE y.issuer = ? AND y.subject = ?";
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
    public Optional<UserId> current(Identity identity) {
        return session.find(
                CURRENT + session.dialect().current(),
                List.of(new Key(identity.issuer()), new Key(identity.subject())),
                row -> new UserId(row.id()));
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
