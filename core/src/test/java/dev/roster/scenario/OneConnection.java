package dev.roster.scenario;

import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;

/**
 * A storage that has one connection for each thread, and tells who asks for a second one: whoever looks something up, reads
 * a list or begins a transaction while in a transaction. Behind a pool, threads that do so wait for each other for good as
 * soon as there are as many of them as connections.
 */
final class OneConnection implements Storage {

    private final Storage storage;
    private final ThreadLocal<Boolean> taken = ThreadLocal.withInitial(() -> false);

    OneConnection(Storage storage) {
        this.storage = storage;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        requireFree("inTransaction");
        return taking(storage, work);
    }

    /** What is done after the commit is done with the connection given back. */
    private <T> T taking(Storage where, Work<T> work) {
        return where.inTransaction(unit -> {
            taken.set(true);
            try {
                return work.in(unit);
            } finally {
                taken.set(false);
            }
        });
    }

    @Override
    public Lookups lookups() {
        return free(Lookups.class, storage.lookups());
    }

    @Override
    public Listings listings() {
        return free(Listings.class, storage.listings());
    }

    @Override
    public InstantSource clock() {
        return storage.clock();
    }

    /** What has joined has the host's connection for all it does. It takes none, but must not be passed by while it works. */
    @Override
    public Storage joining(HostTransaction transaction) {
        return new Joined(storage.joining(transaction), this);
    }

    private <P> P free(Class<P> port, P target) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            requireFree(method.getName());
            try {
                return method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void requireFree(String asked) {
        if (taken.get()) {
            throw new AssertionError(asked + " would need a second connection for a thread that is in a transaction");
        }
    }

    private record Joined(Storage joined, OneConnection outside) implements Storage {

        @Override
        public <T> T inTransaction(Work<T> work) {
            return outside.taking(joined, work);
        }

        @Override
        public Lookups lookups() {
            return joined.lookups();
        }

        @Override
        public Listings listings() {
            return joined.listings();
        }

        @Override
        public InstantSource clock() {
            return joined.clock();
        }

        @Override
        public Storage joining(HostTransaction transaction) {
            return new Joined(joined.joining(transaction), outside);
        }
    }
}
