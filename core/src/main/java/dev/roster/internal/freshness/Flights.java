package dev.roster.internal.freshness;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has one thread do what several need at once, and the others wait for it. */
final class Flights<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> under = new ConcurrentHashMap<>();

    /**
     * Waits for whoever is at it; else does it.
     *
     * @param isEnough whether what another one made will do for this caller, who may have come late; if not, or if the other
     *     one failed, the caller does it too
     */
    V share(K key, Predicate<V> isEnough, Supplier<V> work) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> others = under.putIfAbsent(key, own);
        if (others == null) {
            return lead(key, own, work);
        }
        V made = await(others);
        return made != null && isEnough.test(made) ? made : work.get();
    }

    private V lead(K key, CompletableFuture<V> own, Supplier<V> work) {
        try {
            V made = work.get();
            own.complete(made);
            return made;
        } finally {
            under.remove(key, own);
            // Tells those who wait, if nothing was made.
            own.cancel(false);
        }
    }

    private static <V> @Nullable V await(CompletableFuture<V> others) {
        try {
            return others.join();
        } catch (CancellationException failed) {
            return null;
        }
    }
}
