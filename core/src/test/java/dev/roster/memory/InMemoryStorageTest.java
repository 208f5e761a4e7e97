package dev.roster.memory;

import dev.roster.contract.StorageContract;
import dev.roster.contract.StorageFixture;

class InMemoryStorageTest extends StorageContract {

    @Override
    protected StorageFixture open() {
        return new InMemoryFixture();
    }
}
