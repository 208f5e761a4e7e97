package dev.roster.internal.delivery;

import dev.roster.failure.StorageFailure;
import dev.roster.id.DeliveryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what became of the mails of one run, beside the sending: while one recording is on its way, the answers that come
 * are gathered, and go together with the next one. So a mail costs less than a transaction, a slow mail system has each answer
 * recorded at once, and few are unrecorded at any moment. Whoever sends records too, if nobody else does in time.
 */
final class Recording {

    /** As many as a node that dies may leave unmarked: half of them are being recorded, half wait. */
    static final int MOST_UNRECORDED = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Function<List<Settled>, Set<DeliveryId>> book;
    private final Tally tally;
    private final Executor beside;
    private final Object turn = new Object();
    private final List<Settled> waiting = new ArrayList<>();
    private boolean asked;
    private @Nullable Throwable failure;

    /**
     * @param book puts mails on record in one step, and tells which of them were not claimed by somebody else since
     * @param beside who records; one that runs what it is given at once has each answer recorded before the next mail
     */
    Recording(Function<List<Settled>, Set<DeliveryId>> book, Tally tally, Executor beside) {
        this.book = book;
        this.tally = tally;
        this.beside = beside;
    }

    /**
     * Takes an answer.
     *
     * @return whether all could be recorded that was tried so far; if not, it is tried once more at the end
     */
    boolean add(Settled mail) {
        boolean isFull;
        boolean ask;
        synchronized (waiting) {
            waiting.add(mail);
            isFull = waiting.size() >= MOST_UNRECORDED / 2;
            ask = !asked;
            asked = true;
        }
        if (isFull) {
            recordWaiting();
        } else if (ask) {
            askForRecording();
        }
        synchronized (waiting) {
            return failure == null;
        }
    }

    /**
     * Records what still waits together with the last ones, and waits for what is being recorded.
     *
     * @throws StorageFailure if any could not be recorded; then they are still claimed, until their lease ends
     */
    void finish(Collection<Settled> last) {
        synchronized (waiting) {
            failure = null;
            waiting.addAll(last);
        }
        recordWaiting();
        synchronized (waiting) {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
        }
    }

    private void askForRecording() {
        try {
            beside.execute(this::recordWaiting);
        } catch (RejectedExecutionException e) {
            recordWaiting();
        }
    }

    private void recordWaiting() {
        synchronized (turn) {
            List<Settled> mails;
            synchronized (waiting) {
                asked = false;
                if (failure != null || waiting.isEmpty()) {
                    return;
                }
                mails = List.copyOf(waiting);
                waiting.clear();
            }
            record(mails);
        }
    }

    /** One that blames the address that it went to is recorded apart: it takes the lock of its organization. */
    private void record(List<Settled> mails) {
        recordTogether(mails.stream().filter(mail -> !mail.blamesAddress()).toList());
        mails.stream().filter(Settled::blamesAddress).map(List::of).forEach(this::recordTogether);
    }

    /** An error too is kept for the one who sends: on another thread nobody would see it, and the answers would be lost. */
    private void recordTogether(List<Settled> mails) {
        if (mails.isEmpty()) {
            return;
        }
        try {
            tally.recorded(mails, book.apply(mails));
        } catch (RuntimeException | Error e) {
            LOG.warn("What became of {} mails could not be recorded", mails.size(), e);
            synchronized (waiting) {
                waiting.addAll(mails);
                failure = e;
            }
        }
    }
}
