package dev.roster.jdbc.freshness;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.catalog.PermissionOn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Two threads that ask a node without a pause what clerks may do: one by what it has in hand, the other one from ids, every
 * second time with the reason. They go on until each has asked 50,000 times about each clerk after the revoke was
 * acknowledged, and after the bound was over.
 */
final class Watch implements AutoCloseable {

    private static final int ENOUGH = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Standstill standstill = new Standstill();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<Future<List<Seen>>> watching = new ArrayList<>();

    /**
     * Starts it, where all are allowed still.
     *
     * @param node who is asked
     * @param until how long after a revoke it goes on at least
     */
    Watch(Roster node, List<Watched> all, Duration until) {
        watching.add(threads.submit(() -> watch(all, until, inHand(node, all))));
        watching.add(threads.submit(() -> watch(all, until, fromIds(node))));
    }

    private interface Question {
        boolean isAllowed(int number, Desk desk, long round);
    }

    private static Question inHand(Roster node, List<Watched> all) {
        List<Access> inHand =
                all.stream().map(watched -> watched.desk().at(node)).toList();
        PermissionOn<String> view = Desk.viewAt(node);
        return (number, desk, round) -> inHand.get(number).can(view, Desk.PARTNER);
    }

    private static Question fromIds(Roster node) {
        PermissionOn<String> view = Desk.viewAt(node);
        return (number, desk, round) -> (round & 1) == 0
                ? desk.at(node).can(view, Desk.PARTNER)
                : desk.at(node).explain(view, Desk.PARTNER).allowed();
    }

    private static List<Seen> watch(List<Watched> all, Duration until, Question question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Seen> seen = all.stream().map(watched -> new Seen(watched, until)).toList();
        boolean goesOn = true;
        for (long round = 0; goesOn; round++) {
            goesOn = false;
            for (int number = 0; number < seen.size(); number++) {
                Seen each = seen.get(number);
                long before = System.nanoTime();
                each.note(before, question.isAllowed(number, each.watched.desk(), round));
                goesOn |= !each.isThrough(before);
                if (before > deadline) {
                    throw new AssertionError("After " + PATIENCE + " " + each);
                }
            }
        }
        return seen;
    }

    /** How long after the acknowledgement the last question was asked that was answered "yes", for each. */
    Lags lags() throws InterruptedException {
        Lags lags = new Lags();
        List<List<Seen>> all = new ArrayList<>();
        for (Future<List<Seen>> each : watching) {
            try {
                all.add(each.get());
            } catch (ExecutionException failure) {
                throw new AssertionError("The node did not answer", failure.getCause());
            }
        }
        Duration stood = standstill.longest();
        all.forEach(one ->
                one.forEach(seen -> lags.add(seen.watched, seen.lastAllowed - seen.watched.acknowledged(), stood)));
        return lags;
    }

    @Override
    public void close() {
        standstill.close();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("somebody asks still");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** What one thread saw of one clerk. */
    private static final class Seen {

        private final Watched watched;
        private final long until;
        private long lastAllowed = System.nanoTime();
        private int afterwards;

        Seen(Watched watched, Duration until) {
            this.watched = watched;
            this.until = until.toNanos();
        }

        void note(long before, boolean isAllowed) {
            if (isAllowed) {
                lastAllowed = before;
            }
            if (watched.isRevokedAt(before)) {
                afterwards++;
            } else if (!isAllowed && !watched.isRevoking()) {
                throw new AssertionError(watched + " is refused before anything was revoked");
            }
        }

        boolean isThrough(long now) {
            return afterwards >= ENOUGH && watched.isRevokedAt(now - until);
        }

        @Override
        public String toString() {
            return watched + " has been asked about " + afterwards + " times since";
        }
    }
}
