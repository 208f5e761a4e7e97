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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Unlike what belongs to an organization, a user is locked here: no other lock stands before it. */
final class JdbcUsers implements UserStore {

    private static final String SELECT = UserRow.TABLE.select("u");

    private static final String BY_REFERENCE = SELECT + "WHERE u.host_reference = ? FOR UPDATE";

    static final String BY_REFERENCES = SELECT + "WHERE u.host_reference IN ()";

    private static final String GIVE_REFERENCE =
            "UPDATE roster_user SET host_reference = ?, revision = revision + 1 WHERE id = ? AND host_reference IS NULL"
                    + " AND status <> 'ERASED'";

    private static final String COPIES =
            "UPDATE roster_member SET given_name = ?, family_name = ?, sort_key = ?, address = ?, address_key = ?"
                    + " WHERE user_id = ?";
    private static final String FORGET_LAST = "UPDATE roster_user SET last_organization = NULL WHERE id = ?";
    private static final String COPIED_BY = "SELECT m.organization_id FROM roster_member m WHERE m.user_id = ?";
    private static final String ROLE_COPIES =
            "UPDATE roster_member_role SET sort_key = ? WHERE organization_id = ? AND user_id = ?";
    private static final String HELD_COPIES =
            "UPDATE roster_member_right SET sort_key = ? WHERE organization_id = ? AND user_id = ?";

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

    /** In the order of their addresses, so that two who add the same people do not wait for each other. */
    @Override
    public boolean insertAll(Collection<User> users) {
        List<List<Object>> rows = users.stream()
                .sorted(Comparator.comparing(user -> user.address().canonical()))
                .map(UserRow::of)
                .toList();
        return session.insertUntaken(UserRow.TABLE, rows) == users.size();
    }

    @Override
    public Map<UserId, User> giveReferences(Map<UserId, String> references) {
        List<UserId> ids = references.keySet().stream().sorted().toList();
        List<Integer> changed = unlessTaken(() -> session.updateEach(
                GIVE_REFERENCE,
                ids.stream()
                        .map(id -> List.<Object>of(new Key(Objects.requireNonNull(references.get(id))), id.value()))
                        .toList()));
        List<UUID> given = IntStream.range(0, ids.size())
                .filter(i -> changed.get(i) == 1)
                .mapToObj(i -> ids.get(i).value())
                .toList();
        return session.listIn(SELECT + "WHERE u.id IN ()", List.of(), given, UserRow::read).stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
    }

    @Override
    public List<User> having(Collection<EmailAddress> addresses, Collection<String> references) {
        List<User> found = new ArrayList<>(
                session.listIn(SELECT + "WHERE u.address_key IN ()", List.of(), Key.of(addresses), UserRow::read));
        found.addAll(session.listIn(BY_REFERENCES, List.of(), Key.ofAll(references), UserRow::read));
        return found;
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
        unlessTaken(() -> {
            session.change(UserRow.TABLE.update(), UserRow.TABLE.replacing(UserRow.of(user)));
            return user;
        });
        if (user.status() == UserStatus.ERASED) {
            session.update(FORGET_LAST, List.of(user.id().value()));
        }
        if (!user.name().equals(before.name()) || !user.address().equals(before.address())) {
            rewriteCopies(user);
        }
        return true;
    }

    private static <T> T unlessTaken(Supplier<T> change) {
        try {
            return change.get();
        } catch (StorageFailure failure) {
            throw failure.getCause() instanceof SQLException told && isTaken(told)
                    ? new ConcurrentChange("Somebody else took the address or host reference just now.", failure)
                    : failure;
        }
    }

    /** What a key that is taken is told as: by H2 and PostgreSQL, and by MariaDB. */
    private static boolean isTaken(SQLException told) {
        return "23505".equals(told.getSQLState()) || told.getErrorCode() == 1062;
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
        List<List<Object>> places = session.list(COPIED_BY, List.of(id), row -> List.<Object>of(sortKey, row.id(), id));
        session.updateEach(ROLE_COPIES, places);
        session.updateEach(HELD_COPIES, places);
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
