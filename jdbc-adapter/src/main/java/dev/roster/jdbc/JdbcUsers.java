package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Unlike what belongs to an organization, a user is locked here: no other lock stands before it. */
final class JdbcUsers implements UserStore {

    private static final String SELECT = UserRow.TABLE.select("u");

    private final Session session;
    private final Absence absence;

    JdbcUsers(Session session, Absence absence) {
        this.session = session;
        this.absence = absence;
    }

    @Override
    public boolean insert(User user) {
        return session.dialect().insertUnlessTaken(session, UserRow.TABLE, UserRow.of(user));
    }

    @Override
    public Optional<User> current(UserId id) {
        Optional<User> found = session.find(SELECT + "WHERE u.id = ? FOR UPDATE", List.of(id.value()), UserRow::read);
        if (found.isEmpty()) {
            absence.confirm(UserRow.TABLE, UserRow.of(nobody(id, EmailAddress.parse(id.value() + "@nobody.invalid"))));
        }
        return found;
    }

    @Override
    public Optional<User> current(EmailAddress address) {
        Optional<User> found = session.find(
                SELECT + "WHERE u.address_key = ? FOR UPDATE", List.of(new Key(address.canonical())), UserRow::read);
        if (found.isEmpty()) {
            absence.confirm(UserRow.TABLE, UserRow.of(nobody(new UserId(UUID.randomUUID()), address)));
        }
        return found;
    }

    private static User nobody(UserId id, EmailAddress address) {
        return new User(id, Optional.empty(), address, new PersonName("nobody", ""), Instant.EPOCH, 1);
    }
}
