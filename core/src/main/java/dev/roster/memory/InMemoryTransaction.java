package dev.roster.memory;

import dev.roster.failure.StorageFailure;
import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction on an {@link InMemoryStorage} that the host begins and ends. Used from one thread at a time, but not bound
 * to one. From the first work in it on, all other work on the storage waits until it ends, so end it soon:
 *
 * <pre>{@code
 * try (InMemoryTransaction transaction = storage.begin()) {
 *     roster.joining(transaction).in(acme).as(adaId).remove(graceId);
 *     transaction.commit();
 * }
 * }</pre>
 */
public final class InMemoryTransaction implements HostTransaction, AutoCloseable {

    private final InMemoryStorage storage;
    private final List<Consumer<Completion>> listeners = new ArrayList<>();

    /** Its own tables; null as long as it has changed nothing and holds no permit. */
    private @Nullable Tables tables;

    private @Nullable Completion end;
    private boolean busy;

    InMemoryTransaction(InMemoryStorage storage) {
        this.storage = storage;
    }

    /**
     * {@inheritDoc} Listeners are told in the order of their registration; what one throws is logged.
     *
     * @throws IllegalStateException if the transaction has ended
     */
    @Override
    public synchronized void onCompletion(Consumer<Completion> listener) {
        requireOpen();
        listeners.add(listener);
    }

    /**
     * Makes its changes visible to all.
     *
     * @throws StorageFailure if they could not be kept, where there is a {@link Keeper}; then it is rolled back
     * @throws IllegalStateException if the transaction has ended, or work in it is under way
     */
    public void commit() {
        end(Completion.COMMITTED);
    }

    /**
     * Forgets its changes.
     *
     * @throws IllegalStateException if the transaction has ended, or work in it is under way
     */
    public void rollback() {
        end(Completion.ROLLED_BACK);
    }

    /** Rolls back, unless the transaction has ended. */
    @Override
    public void close() {
        if (isOpen()) {
            rollback();
        }
    }

    boolean isOn(InMemoryStorage other) {
        return storage == other;
    }

    InMemoryStorage storage() {
        return storage;
    }

    /** What is there as this transaction sees it. */
    synchronized Tables tables() {
        requireOpen();
        return tables != null ? tables : storage.committed();
    }

    /** Does a piece of work; if it fails, what it changed is undone, and what was done before stays. */
    <T> T work(Storage.Work<T> work) {
        InMemoryUnit unit = new InMemoryUnit(start().copy(), storage.clock());
        try {
            T result = unit.run(work);
            keep(unit);
            return result;
        } finally {
            stop();
        }
    }

    private synchronized Tables start() {
        requireIdle();
        Tables own = tables;
        if (own == null) {
            storage.permit().take();
            own = storage.committed();
            tables = own;
        }
        busy = true;
        return own;
    }

    private synchronized void keep(InMemoryUnit unit) {
        tables = unit.result();
        listeners.addAll(unit.listeners());
    }

    private synchronized void stop() {
        busy = false;
    }

    private void end(Completion wanted) {
        Optional<StorageFailure> failure = settle(wanted);
        (failure.isPresent() ? Completion.ROLLED_BACK : wanted).tell(listeners);
        failure.ifPresent(cause -> {
            throw cause;
        });
    }

    /** Ends it; what cannot be kept is rolled back. */
    private synchronized Optional<StorageFailure> settle(Completion wanted) {
        requireIdle();
        end = Completion.ROLLED_BACK;
        if (tables != null) {
            try {
                if (wanted == Completion.COMMITTED) {
                    storage.commit(tables);
                }
            } catch (StorageFailure failure) {
                return Optional.of(failure);
            } finally {
                storage.permit().give();
            }
        }
        end = wanted;
        return Optional.empty();
    }

    private synchronized boolean isOpen() {
        return end == null;
    }

    private void requireIdle() {
        requireOpen();
        if (busy) {
            throw new IllegalStateException("Work in this transaction is under way; it neither nests nor ends inside.");
        }
    }

    private void requireOpen() {
        if (end != null) {
            throw new IllegalStateException("This transaction has ended: " + end);
        }
    }
}
