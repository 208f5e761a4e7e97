package dev.roster.jdbc;

import dev.roster.contract.StorageContract;
import dev.roster.contract.StorageFixture;
import dev.roster.jdbc.ground.On;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;

/** What every storage must keep, on the database that the class is {@link On}. */
abstract class JdbcStorageContract extends StorageContract {

    @Override
    protected final StorageFixture open() {
        return new JdbcFixture(getClass().getAnnotation(On.class).value().migrated());
    }

    @AfterAll
    static void tellOfStatements(TestInfo test) {
        System.out.println(test.getTestClass()
                .orElseThrow()
                .getAnnotation(On.class)
                .value()
                .told());
    }
}
