package dev.roster.memory;

import dev.roster.failure.StorageFailure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one transaction write at a time, first come, first served. It may be taken on one thread and given on another. */
final class WritePermit {

    private final Semaphore semaphore = new Semaphore(1, true);
    private final Duration patience;
    private volatile @Nullable Thread taker;

    WritePermit(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for the permit.
     *
     * @throws IllegalStateException if this thread took it and waits for itself
     * @throws StorageFailure if it does not come
     */
    void take() {
        if (taker == Thread.currentThread()) {
            throw new IllegalStateException(
                    "This thread has a transaction open on this storage, and would wait for itself."
                            + " Do it all in one unit, or through joining(transaction).");
        }
        try {
            if (!semaphore.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageFailure(
                        "Another transaction has been writing for " + patience.toSeconds()
                                + " s; is one left open that should be committed or rolled back?",
                        null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("Interrupted while waiting for another transaction to end.", interrupted);
        }
        taker = Thread.currentThread();
    }

    void give() {
        taker = null;
        semaphore.release();
    }
}
