package dev.roster.jdbc;

import dev.roster.contract.StorageContract;
import dev.roster.contract.StorageFixture;
import dev.roster.jdbc.ground.On;

/** What every storage must keep, on the database that the class is {@link On}. */
abstract class JdbcStorageContract extends StorageContract {

    @Override
    protected final StorageFixture open() {
        return new JdbcFixture(getClass().getAnnotation(On.class).value().migrated());
    }
}
