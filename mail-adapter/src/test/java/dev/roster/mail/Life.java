package dev.roster.mail;

import dev.roster.failure.StorageFailure;
import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Of one node. Once it is over, nothing that the node still does reaches the storage: as if the process had halted. */
final class Life {

    private final AtomicInteger transactionsLeft = new AtomicInteger(Integer.MAX_VALUE);

    void end() {
        endAfter(-1);
    }

    /** It ends when it begins a transaction after so many more. */
    void endAfter(int transactions) {
        transactionsLeft.set(transactions);
    }

    boolean isOver() {
        return transactionsLeft.get() < 0;
    }

    Storage storage(Storage shared) {
        return new Mortal(shared);
    }

    private final class Mortal implements Storage {

        private final Storage shared;

        Mortal(Storage shared) {
            this.shared = shared;
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            transactionsLeft.updateAndGet(left -> Math.max(left - 1, -1));
            return alive().inTransaction(work);
        }

        @Override
        public Lookups lookups() {
            return alive().lookups();
        }

        @Override
        public Listings listings() {
            return alive().listings();
        }

        @Override
        public InstantSource clock() {
            return shared.clock();
        }

        @Override
        public Storage joining(HostTransaction transaction) {
            return alive().joining(transaction);
        }

        private Storage alive() {
            if (isOver()) {
                throw new StorageFailure("the node is dead", null);
            }
            return shared;
        }
    }
}
