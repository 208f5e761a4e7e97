package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.List;
import java.util.Optional;

/** Unlike what belongs to an organization, a user is locked here: no other lock stands before it. */
final class JdbcUsers implements UserStore {

    private final Session session;

    JdbcUsers(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(User user) {
        return session.dialect().insertUnlessTaken(session, UserRow.TABLE, UserRow.of(user));
    }

    @Override
    public Optional<User> current(UserId id) {
        return session.find(
                UserRow.TABLE.select("u") + "WHERE u.id = ? FOR UPDATE", List.of(id.value()), UserRow::read);
    }

    @Override
    public Optional<User> current(EmailAddress address) {
        return session.find(
                UserRow.TABLE.select("u") + "WHERE u.address_key = ? FOR UPDATE",
                List.of(new Key(address.canonical())),
                UserRow::read);
    }
}
