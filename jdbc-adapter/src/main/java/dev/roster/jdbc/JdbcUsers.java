package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.StorageFailure;
import dev.roster.id.UserId;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Unlike what belongs to an organization, a user is locked here: no other lock stands before it. */
final class JdbcUsers implements UserStore {

    private static final String SELECT = UserRow.TABLE.select("u");

    private static final String BY_REFERENCE = SELECT + "WHERE u.host_reference = ? FOR UPDATE";

    private static final String COPIES =
            "UPDATE roster_member SET given_name = ?, family_name = ?, sort_key = ?, address = ?, address_key = ?"
                    + " WHERE user_id = ?";
    private static final String FORGET_LAST = "UPDATE roster_user SET last_organization = NULL WHERE id = ?";
    private static final String COPIED_BY = "SELECT m.organization_id FROM roster_member m WHERE m.user_id = ?";
    private static final String ROLE_COPIES =
            "UPDATE roster_member_role SET sort_key = ? WHERE organization_id = ? AND user_id = ?";

    /** What a key that is taken is told as: by H2 and PostgreSQL, and by MariaDB. */
    private static final Set<String> TAKEN = Set.of("23505", "23000");

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
    public Optional<User> change(UserId id) {
        return raised(id, "revision");
    }

    @Override
    public Optional<User> toCopy(UserId id) {
        return raised(id, "copies");
    }

    private Optional<User> raised(UserId id, String column) {
        return confirmed(id, session.dialect().raise(session, UserRow.TABLE, column, id.value(), UserRow::read));
    }

    /** Who loses the race for an address or a reference has lost like any other, and finds it taken when it tries again. */
    @Override
    public boolean update(User user) {
        User before = current(user.id()).orElseThrow();
        if (isTaken(user, before)) {
            return false;
        }
        try {
            session.change(UserRow.TABLE.update(), UserRow.TABLE.replacing(UserRow.of(user)));
        } catch (StorageFailure failure) {
            throw failure.getCause() instanceof SQLException told && TAKEN.contains(told.getSQLState())
                    ? new ConcurrentChange("Somebody else took the address or host reference just now.", failure)
                    : failure;
        }
        if (user.status() == UserStatus.ERASED) {
            session.update(FORGET_LAST, List.of(user.id().value()));
        }
        if (!user.name().equals(before.name()) || !user.address().equals(before.address())) {
            rewriteCopies(user);
        }
        return true;
    }

    private boolean isTaken(User user, User before) {
        boolean addressTaken =
                !user.address().canonical().equals(before.address().canonical())
                        && current(user.address()).isPresent();
        boolean referenceTaken = user.hostReference()
                .filter(reference -> !before.hostReference().equals(Optional.of(reference)))
                .flatMap(reference -> session.find(BY_REFERENCE, List.of(new Key(reference)), UserRow::read))
                .isPresent();
        return addressTaken || referenceTaken;
    }

    private void rewriteCopies(User user) {
        Key sortKey = new Key(user.name().sortKey());
        UUID id = user.id().value();
        session.update(
                COPIES,
                List.of(
                        user.name().given(),
                        user.name().family(),
                        sortKey,
                        user.address().value(),
                        new Key(user.address().canonical()),
                        id));
        List<UUID> organizations = session.list(COPIED_BY, List.of(id), Row::id);
        session.updateEach(
                ROLE_COPIES,
                organizations.stream()
                        .map(organization -> List.<Object>of(sortKey, organization, id))
                        .toList());
    }

    @Override
    public Optional<User> current(UserId id) {
        return confirmed(id, session.find(SELECT + "WHERE u.id = ? FOR UPDATE", List.of(id.value()), UserRow::read));
    }

    private Optional<User> confirmed(UserId id, Optional<User> found) {
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
        return User.added(id, Optional.empty(), address, new PersonName("nobody", ""), Instant.EPOCH);
    }
}
