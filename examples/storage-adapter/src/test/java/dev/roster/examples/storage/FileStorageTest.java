package dev.roster.examples.storage;

import dev.roster.contract.StorageContract;
import dev.roster.contract.StorageFixture;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** All contract suites, in a file. */
class FileStorageTest extends StorageContract {

    @TempDir
    static Path folder;

    @Override
    protected StorageFixture open() {
        return new FileFixture(folder.resolve(UUID.randomUUID().toString()));
    }
}
