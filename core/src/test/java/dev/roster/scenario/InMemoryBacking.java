package dev.roster.scenario;

import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.InMemoryTransaction;
import dev.roster.port.Storage;
import dev.roster.security.Stored;
import java.util.stream.Collectors;

/** The scenarios' ground in memory. Whatever is played there, no thread may need two connections at a time. */
record InMemoryBacking(InMemoryStorage memory, Storage storage) implements Backing {

    InMemoryBacking(InMemoryStorage memory) {
        this(memory, new OneConnection(memory));
    }

    @Override
    public HostWork begin() {
        return new Work(memory.begin());
    }

    @Override
    public String dump() {
        return Stored.in(memory).tables().entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(row -> table.getKey() + " | " + row))
                .collect(Collectors.joining("\n"));
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
