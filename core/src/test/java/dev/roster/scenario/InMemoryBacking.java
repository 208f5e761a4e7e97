package dev.roster.scenario;

import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.InMemoryTransaction;
import dev.roster.port.Storage;

/** The scenarios' ground in memory. Whatever is played there, no thread may need two connections at a time. */
record InMemoryBacking(InMemoryStorage memory, Storage storage) implements Backing {

    InMemoryBacking(InMemoryStorage memory) {
        this(memory, new OneConnection(memory));
    }

    @Override
    public HostWork begin() {
        return new Work(memory.begin());
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
