package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long after it was revoked something was still allowed, many times. Below zero: no longer than that. */
public final class Lags {

    private record Lag(Watched watched, long nanos, Duration stood) {}

    private final List<Lag> all = new ArrayList<>();

    /** One more, while this process stood still for so long. */
    void add(Watched watched, long nanos, Duration stood) {
        all.add(new Lag(watched, nanos, stood));
    }

    public void addAll(Lags others) {
        all.addAll(others.all);
    }

    /** Fails if one is not, and this process did not stand still for so long meanwhile. */
    public void areBelow(Duration bound) {
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(lag -> assertThat(lag.nanos)
                        .as("nanoseconds that " + lag.watched + " was late")
                        .isLessThan(
                                bound.isZero()
                                        ? 0
                                        : Standstill.allowed(bound, lag.stood).toNanos()));
    }

    /** Prints them as a line. */
    public void print(String what) {
        System.out.printf(
                "%s: %d revokes seen by two threads, p50 %d ms, p95 %d ms, max %d ms; a thread waited up to %d ms to run%n",
                what, all.size() / 2, millis(0.5), millis(0.95), millis(1), stood());
    }

    private long stood() {
        return all.stream().mapToLong(lag -> lag.stood.toMillis()).max().orElse(0);
    }

    private long millis(double part) {
        List<Long> sorted = all.stream().map(Lag::nanos).sorted().toList();
        long nanos = sorted.get((int) Math.ceil(part * (sorted.size() - 1)));
        return Math.max(0, Duration.ofNanos(nanos).toMillis());
    }
}
