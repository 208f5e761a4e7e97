package dev.roster.mail;

import org.jspecify.annotations.Nullable;

/**
 * The time that one mail may take, on whatever wires it goes. Time-outs of single reads do not bound it: a relay that says
 * one letter a second never runs into one.
 */
final class Budget implements AutoCloseable {

    private final Runnable ending;
    private @Nullable Wire wire;
    private boolean spent;

    /** @param ending called when it is needed no more */
    Budget(Runnable ending) {
        this.ending = ending;
    }

    /** From now on, this wire is cut when the time is over, which may be now. */
    synchronized void covers(Wire newWire) {
        wire = newWire;
        if (spent) {
            newWire.cut();
        }
    }

    synchronized void spend() {
        spent = true;
        if (wire != null) {
            wire.cut();
        }
    }

    synchronized boolean isSpent() {
        return spent;
    }

    @Override
    public synchronized void close() {
        ending.run();
        wire = null;
    }
}
