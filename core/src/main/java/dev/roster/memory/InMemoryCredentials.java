package dev.roster.memory;

import dev.roster.id.UserId;
import dev.roster.port.CredentialStore;
import java.util.Optional;

/** One transaction writes at a time, so nobody else's password can come between. */
final class InMemoryCredentials implements CredentialStore {

    private final InMemoryUnit unit;

    InMemoryCredentials(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<String> current(UserId user) {
        return Optional.ofNullable(unit.tables().passwords.get(user));
    }

    @Override
    public boolean insert(UserId user, String encoded) {
        Tables tables = unit.tables();
        boolean isFirst = current(user).isEmpty();
        if (isFirst) {
            tables.passwords = tables.passwords.with(user, encoded);
        }
        return isFirst;
    }

    @Override
    public boolean replace(UserId user, String old, String encoded) {
        Tables tables = unit.tables();
        boolean there = current(user).filter(old::equals).isPresent();
        if (there) {
            tables.passwords = tables.passwords.with(user, encoded);
        }
        return there;
    }

    @Override
    public void delete(UserId user) {
        Tables tables = unit.tables();
        tables.passwords = tables.passwords.without(user);
    }
}
