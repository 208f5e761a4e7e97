package dev.roster.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Safe for use by any number of threads. */
public final class SettableClock implements InstantSource {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final AtomicReference<Instant> now;

    /** A clock at some fixed Monday morning, the same in each run. */
    public SettableClock() {
        this(START);
    }

    /**
     * A clock at a time of one's own.
     *
     * @param start what it shows at first
     */
    public SettableClock(Instant start) {
        now = new AtomicReference<>(Objects.requireNonNull(start, "start"));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /**
     * Moves it forward.
     *
     * @param time how far; negative to move it back
     * @return what it shows now
     */
    public Instant advance(Duration time) {
        return now.updateAndGet(before -> before.plus(time));
    }

    /**
     * Sets it to any time, also to one that has passed.
     *
     * @param time what it shows from now on
     */
    public void set(Instant time) {
        now.set(Objects.requireNonNull(time, "time"));
    }

    /** @return what it shows */
    @Override
    public String toString() {
        return "SettableClock[" + now.get() + "]";
    }
}
