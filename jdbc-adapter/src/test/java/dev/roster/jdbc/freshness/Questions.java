package dev.roster.jdbc.freshness;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.catalog.PermissionOn;
import dev.roster.failure.StorageFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that ask about one clerk while storage comes and goes, and note each answer that is another one than the last. */
public final class Questions implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What somebody is told. */
    public enum Answer {
        YES,
        NO,
        NONE
    }

    /**
     * One answer, many times.
     *
     * @param first when it was asked for the first time
     * @param last when it was asked for the last time
     * @param longest how long it took at the most, in nanoseconds
     */
    public record Stretch(Answer answer, long first, long last, long longest) {

        private Stretch and(long before, long after) {
            return new Stretch(answer, first, before, Math.max(longest, after - before));
        }
    }

    private final Standstill standstill = new Standstill();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asker> askers;
    private final List<Future<List<Stretch>>> answers = new ArrayList<>();
    private volatile boolean enough;

    /** Has them begin: one with what it has in hand, the others from ids. */
    public Questions(Roster node, Desk desk, int number) {
        PermissionOn<String> view = Desk.viewAt(node);
        Access inHand = desk.at(node);
        askers = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            boolean first = each == 0;
            Asker asker = new Asker(() -> first ? inHand.can(view, Desk.PARTNER) : desk.isAllowedAt(node));
            askers.add(asker);
            answers.add(threads.submit(asker::ask));
        }
    }

    /** Waits until each has got such an answer as the latest. */
    public void await(Answer answer) throws InterruptedException {
        for (Asker asker : askers) {
            asker.await(answer);
        }
    }

    /** What each was told, one after the other. */
    public List<List<Stretch>> end() throws InterruptedException, ExecutionException {
        enough = true;
        List<List<Stretch>> all = new ArrayList<>();
        for (Future<List<Stretch>> each : answers) {
            all.add(each.get());
        }
        return all;
    }

    /** A bound, longer by what this process stood still for beyond what leases leave for that. */
    public Duration allowed(Duration bound) {
        return Standstill.allowed(bound, standstill.longest());
    }

    @Override
    public void close() {
        enough = true;
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

    private interface Question {
        boolean isAllowed();
    }

    private final class Asker {

        private record Awaited(Answer answer, CountDownLatch arrived) {}

        private final Question question;
        private volatile Answer latest = Answer.NONE;
        private volatile long latestAt;
        private volatile Awaited awaited = new Awaited(Answer.NONE, new CountDownLatch(1));

        Asker(Question question) {
            this.question = question;
        }

        void await(Answer answer) throws InterruptedException {
            Awaited now = new Awaited(answer, new CountDownLatch(1));
            awaited = now;
            if (!now.arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody was told " + answer + ", but at last " + latest + ", "
                        + Duration.ofNanos(System.nanoTime() - latestAt) + " ago");
            }
        }

        List<Stretch> ask() {
            List<Stretch> stretches = new ArrayList<>();
            while (!enough) {
                Awaited now = awaited;
                long before = System.nanoTime();
                Answer answer = answer();
                long after = System.nanoTime();
                latest = answer;
                latestAt = after;
                int last = stretches.size() - 1;
                if (last >= 0 && stretches.get(last).answer == answer) {
                    stretches.set(last, stretches.get(last).and(before, after));
                } else {
                    stretches.add(new Stretch(answer, before, before, after - before));
                }
                if (now.answer == answer) {
                    now.arrived.countDown();
                }
            }
            return stretches;
        }

        private Answer answer() {
            try {
                return question.isAllowed() ? Answer.YES : Answer.NO;
            } catch (StorageFailure failure) {
                return Answer.NONE;
            }
        }
    }

    /** When the last such answer was asked for, of all. */
    static long last(List<List<Stretch>> all, Answer answer) {
        return all.stream()
                .flatMap(List::stream)
                .filter(stretch -> stretch.answer == answer)
                .mapToLong(Stretch::last)
                .max()
                .orElseThrow();
    }

    /** How long an answer was waited for at the most. */
    static Duration longest(List<List<Stretch>> all) {
        return Duration.ofNanos(all.stream()
                .flatMap(List::stream)
                .mapToLong(Stretch::longest)
                .max()
                .orElseThrow());
    }
}
