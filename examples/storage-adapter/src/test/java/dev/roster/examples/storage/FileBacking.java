package dev.roster.examples.storage;

import dev.roster.memory.InMemoryTransaction;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;

/** The scenarios' ground in a file. */
record FileBacking(FileUnderTest file) implements Backing {

    @Override
    public Storage storage() {
        return file.storage();
    }

    @Override
    public HostWork begin() {
        return new Work(file.storage().begin());
    }

    @Override
    public String dump() {
        return file.dump();
    }

    private record Work(InMemoryTransaction transaction) implements HostWork {

        @Override
        public void commit() {
            transaction.commit();
        }

        @Override
        public void close() {
            transaction.close();
        }
    }
}
