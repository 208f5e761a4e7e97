package dev.roster.internal.freshness;

import dev.roster.failure.StorageFailure;
import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A storage whose look-ups are counted, can be held up before and after they read, and can be out of reach. */
final class Watched implements Storage {

    private final Storage storage;
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();
    private volatile boolean isDown;
    private volatile Consumer<String> before = read -> {};
    private volatile Consumer<String> after = read -> {};

    Watched(Storage storage) {
        this.storage = storage;
    }

    /** How often something was looked up since that was asked last. */
    int reads(String what) {
        return reads.getOrDefault(what, 0);
    }

    int reads() {
        return reads.values().stream().mapToInt(Integer::intValue).sum();
    }

    void forget() {
        reads.clear();
    }

    void isDown(boolean now) {
        isDown = now;
    }

    /** Before storage is read, what is said is done, with the name of what is looked up. */
    void before(Consumer<String> what) {
        before = what;
    }

    /** After storage was read, and before the reader has it. */
    void after(Consumer<String> what) {
        after = what;
    }

    /** The same, for the next one of a name. */
    void onceAfter(String name, Runnable what) {
        after(read -> {
            if (read.equals(name)) {
                after = none -> {};
                what.run();
            }
        });
    }

    @Override
    public Lookups lookups() {
        Lookups lookups = storage.lookups();
        return (Lookups) Proxy.newProxyInstance(
                Lookups.class.getClassLoader(), new Class<?>[] {Lookups.class}, (proxy, method, arguments) -> {
                    reads.merge(method.getName(), 1, Integer::sum);
                    before.accept(method.getName());
                    if (isDown) {
                        throw new StorageFailure("down", null);
                    }
                    try {
                        Object read = method.invoke(lookups, arguments);
                        after.accept(method.getName());
                        return read;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return storage.inTransaction(work);
    }

    @Override
    public Listings listings() {
        return storage.listings();
    }

    @Override
    public InstantSource clock() {
        return storage.clock();
    }

    @Override
    public Storage joining(HostTransaction transaction) {
        return storage.joining(transaction);
    }
}
