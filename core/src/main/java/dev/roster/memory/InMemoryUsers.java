package dev.roster.memory;

import dev.roster.failure.ConcurrentChange;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryUsers implements UserStore {

    private final InMemoryUnit unit;

    InMemoryUsers(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(User user) {
        Tables tables = unit.tables();
        boolean taken = current(user.id()).isPresent()
                || current(user.address()).isPresent()
                || user.hostReference()
                        .flatMap(reference -> tables.users.find(Tables.USER_BY_REFERENCE, reference))
                        .isPresent();
        if (!taken) {
            tables.users = tables.users.with(user);
        }
        return !taken;
    }

    @Override
    public boolean insertAll(Collection<User> users) {
        return users.stream().allMatch(this::insert);
    }

    @Override
    public Map<UserId, User> giveReferences(Map<UserId, String> references) {
        Tables tables = unit.tables();
        Map<UserId, User> given = new HashMap<>();
        references.forEach((id, reference) -> current(id)
                .filter(user -> user.hostReference().isEmpty() && user.status() != UserStatus.ERASED)
                .ifPresent(user -> {
                    if (tables.users.find(Tables.USER_BY_REFERENCE, reference).isPresent()) {
                        throw new ConcurrentChange("Somebody else took a host reference just now.", null);
                    }
                    User now = user.withHostReference(reference).withRevision(user.revision() + 1);
                    tables.users = tables.users.with(now);
                    given.put(id, now);
                }));
        return given;
    }

    @Override
    public List<User> having(Collection<EmailAddress> addresses, Collection<String> references) {
        Tables tables = unit.tables();
        return Stream.concat(
                        addresses.stream().map(this::current),
                        references.stream().map(reference -> tables.users.find(Tables.USER_BY_REFERENCE, reference)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<User> change(UserId id) {
        Tables tables = unit.tables();
        Optional<User> changed = current(id).map(user -> user.withRevision(user.revision() + 1));
        changed.ifPresent(user -> {
            tables.users = tables.users.with(user);
            tables.lockedUsers = tables.lockedUsers.with(id, user.revision());
        });
        return changed;
    }

    @Override
    public boolean update(User user) {
        Tables tables = unit.tables();
        Long given = tables.lockedUsers.get(user.id());
        if (given == null || (user.revision() != given && user.revision() != given - 1)) {
            throw new IllegalStateException("User " + user.id() + " has revision " + given
                    + " in this transaction, not " + user.revision() + ": change(user) comes first.");
        }
        if (isAnothers(user, current(user.address()))
                || isAnothers(
                        user,
                        user.hostReference()
                                .flatMap(reference -> tables.users.find(Tables.USER_BY_REFERENCE, reference)))) {
            return false;
        }
        tables.users = tables.users.with(user);
        if (user.status() == UserStatus.ERASED) {
            tables.lastEntered = tables.lastEntered.without(user.id());
        }
        List<Member> copies = tables.members
                .ascending(Tables.MEMBERS_BY_USER, Range.of(user.id().value()))
                .toList();
        for (Member copy : copies) {
            tables.members = tables.members.with(copy.called(user.name(), user.address()));
        }
        return true;
    }

    private static boolean isAnothers(User user, Optional<User> holder) {
        return holder.filter(other -> !other.id().equals(user.id())).isPresent();
    }

    @Override
    public Optional<User> toCopy(UserId id) {
        return current(id);
    }

    @Override
    public Optional<User> current(UserId id) {
        return unit.tables().users.get(id.value());
    }

    @Override
    public Optional<User> current(EmailAddress address) {
        return unit.tables().users.find(Tables.USER_BY_ADDRESS, address.canonical());
    }
}
