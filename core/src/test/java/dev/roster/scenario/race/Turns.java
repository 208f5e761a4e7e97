package dev.roster.scenario.race;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The worst that can happen to those who decide first and write later: all have decided before anybody writes. They decide
 * in their order, and write in that order too, beginning with one of them.
 */
final class Turns {

    private enum State {
        WAITING,
        DECIDING,
        DECIDED,
        DONE
    }

    private final ThreadLocal<Integer> mine = new ThreadLocal<>();
    private State[] states = {};
    private int firstToWrite;

    synchronized void begin(int rivals, int writesFirst) {
        states = new State[rivals];
        Arrays.fill(states, State.WAITING);
        firstToWrite = writesFirst % rivals;
    }

    /** Lets one of them act. */
    <T> T take(int rival, Supplier<T> act) {
        mine.set(rival);
        awaiting(() -> IntStream.range(0, rival).allMatch(other -> has(other, State.DECIDED)));
        enter(State.DECIDING);
        try {
            return act.get();
        } finally {
            enter(State.DONE);
            mine.remove();
        }
    }

    /** Called by whoever has decided and is about to write. Only the first decision of an act waits. */
    void pause() {
        if (mine.get() == null) {
            Thread.yield(); // nobody takes turns
        } else if (isDeciding()) {
            enter(State.DECIDED);
            awaiting(this::isMyTurnToWrite);
        }
    }

    private synchronized boolean isDeciding() {
        return states[mine.get()] == State.DECIDING;
    }

    private boolean isMyTurnToWrite() {
        return IntStream.range(0, states.length)
                .allMatch(other -> has(other, place(other) < place(mine.get()) ? State.DONE : State.DECIDED));
    }

    private int place(int rival) {
        return Math.floorMod(rival - firstToWrite, states.length);
    }

    private boolean has(int rival, State reached) {
        return states[rival].compareTo(reached) >= 0;
    }

    private synchronized void enter(State state) {
        states[mine.get()] = state;
        notifyAll();
    }

    private synchronized void awaiting(BooleanSupplier turn) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        try {
            while (!turn.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(giveUp - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("a rival does not come to an end: " + Arrays.toString(states));
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
