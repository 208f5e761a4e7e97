package dev.roster.memory;

import dev.roster.contract.StorageContract;
import dev.roster.contract.StorageFixture;
import java.util.function.Supplier;

/** The storage contract on whatever a test puts here. Named so that the build does not run it by itself. */
class StorageUnderSuspicion extends StorageContract {

    static Supplier<StorageFixture> suspect = InMemoryFixture::new;

    @Override
    protected StorageFixture open() {
        return suspect.get();
    }
}
