package dev.roster.memory;

import dev.roster.id.UserId;
import dev.roster.port.CredentialStore;

/** One transaction writes at a time, so nobody else's password can come between. */
final class InMemoryCredentials implements CredentialStore {

    private final InMemoryUnit unit;

    InMemoryCredentials(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(UserId user, String encoded) {
        Tables tables = unit.tables();
        boolean has = tables.passwords.get(user) != null;
        if (!has) {
            tables.passwords = tables.passwords.with(user, encoded);
        }
        return !has;
    }

    @Override
    public boolean replace(UserId user, String old, String encoded) {
        Tables tables = unit.tables();
        boolean there = old.equals(tables.passwords.get(user));
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
