package dev.roster.internal.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** How many mails may go out by now: so many in a second, and no more than a second's worth at once. */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int SHARE = 10;

    private final OptionalInt perSecond;
    private Instant filled = Instant.EPOCH;
    private double left;

    Pace(OptionalInt perSecond) {
        this.perSecond = perSecond;
        this.left = perSecond.orElse(0);
    }

    /** Takes as many as there are, up to a number. */
    synchronized int take(int most, Instant now) {
        if (perSecond.isEmpty()) {
            return most;
        }
        fill(perSecond.getAsInt(), now);
        int taken = (int) Math.min(most, left);
        left -= taken;
        return taken;
    }

    /** Gives back what was taken and not used. There may be a second's worth again by then. */
    synchronized void giveBack(int unused) {
        left = Math.min(perSecond.orElse(0), left + unused);
    }

    /** How long to pause: if there is nothing left, until there is a tenth of a second's worth again, or a whole mail. */
    synchronized Duration pause(Duration idle) {
        if (perSecond.isEmpty() || left >= 1) {
            return idle;
        }
        Duration share = Duration.ofNanos(Math.max(SECOND / SHARE, SECOND / perSecond.getAsInt()));
        return share.compareTo(idle) < 0 ? share : idle;
    }

    /** From a clock that went back it goes on. */
    private void fill(int rate, Instant now) {
        if (!now.isBefore(filled.plusSeconds(1))) {
            left = rate;
        } else if (now.isAfter(filled)) {
            left = Math.min(rate, left + (double) Duration.between(filled, now).toNanos() * rate / SECOND);
        }
        filled = now;
    }
}
