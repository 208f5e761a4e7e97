package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.contract.StorageContract;
import dev.roster.contract.StorageFixture;
import dev.roster.security.Stored;

/** Whatever a suite leaves behind: a storage that begins with what was kept holds the same. */
class KeptStorageTest extends StorageContract {

    @Override
    protected StorageFixture open() {
        Notebook notebook = new Notebook();
        return new InMemoryFixture(
                notebook,
                storage -> assertThat(Stored.in(new InMemoryStorage(storage.clock(), notebook)))
                        .isEqualTo(Stored.in(storage)));
    }
}
