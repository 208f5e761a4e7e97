package dev.roster.scenario;

import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.InMemoryTransaction;

/** The scenarios' ground in memory. */
record InMemoryBacking(InMemoryStorage storage) implements Backing {

    @Override
    public HostWork begin() {
        return new Work(storage.begin());
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
