package dev.roster.memory;

import dev.roster.id.UserId;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.Optional;

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
    public Optional<User> current(UserId id) {
        return unit.tables().users.get(id.value());
    }

    @Override
    public Optional<User> current(EmailAddress address) {
        return unit.tables().users.find(Tables.USER_BY_ADDRESS, address.canonical());
    }
}
