package dev.roster.internal.signin;

import dev.roster.failure.ConcurrentChange;
import dev.roster.internal.signin.Counter.Counted;
import dev.roster.port.Allowance;
import dev.roster.port.AllowanceStore;
import dev.roster.port.Storage;
import dev.roster.signin.SignIn;
import dev.roster.signin.SignInLimits;
import dev.roster.signin.SignInLimits.Limit;
import dev.roster.signin.SignInLimits.Per;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts attempts, before they are looked at, in transactions of their own: nobody's rollback takes a count back. The counters
 * are the same for an address that nobody has.
 */
public final class Attempts {

    /** A row of failures ends by itself if nobody fails for so long: longer than anybody waits to guess on. */
    private static final Duration ROW_LASTS = Duration.ofDays(366);

    private final Storage storage;
    private final InstantSource clock;
    private final SignInLimits limits;

    /**
     * @param storage outside of any transaction of the host
     */
    public Attempts(Storage storage, InstantSource clock, SignInLimits limits) {
        this.storage = storage;
        this.clock = clock;
        this.limits = limits;
    }

    /** To sign in with a password. */
    public Attempt signIn(Claimed who, String source) {
        List<Counter> counters = new ArrayList<>();
        limit(Per.ADDRESS_AND_SOURCE, who + " from " + source).ifPresent(counters::add);
        limit(Per.SOURCE, source).ifPresent(counters::add);
        row(who).ifPresent(counters::add);
        return begin(counters);
    }

    /** To have a mail sent by which a password is set. */
    public Attempt reset(Claimed who, String source) {
        List<Counter> counters = new ArrayList<>();
        limit(Per.RESET_OF_ADDRESS, who.toString()).ifPresent(counters::add);
        limit(Per.RESET_BY_SOURCE, source).ifPresent(counters::add);
        return begin(counters);
    }

    /** Failures of before are not in a row with those to come. */
    public void endRow(Claimed who) {
        row(who).ifPresent(counter -> storage.inTransaction(unit -> {
            Map<String, Allowance> read = unit.allowances().current(List.of(counter.key()));
            write(
                    unit.allowances(),
                    read,
                    read.values().stream().map(this::ended).toList());
            return counter;
        }));
    }

    private Optional<Counter> limit(Per per, String whom) {
        return limits.limit(per).map(limit -> Counter.of(per.name() + " " + whom, limit, false));
    }

    private Optional<Counter> row(Claimed who) {
        return limits.inARow().map(most -> Counter.of("IN A ROW " + who, new Limit(most, ROW_LASTS), true));
    }

    private Attempt begin(List<Counter> counters) {
        if (counters.isEmpty()) {
            return new Attempt(this, Optional.empty(), List.of());
        }
        return storage.inTransaction(unit -> {
            Instant now = clock.instant();
            Map<String, Allowance> read = unit.allowances()
                    .current(counters.stream().map(Counter::key).toList());
            List<Counter> reached = counters.stream()
                    .filter(counter -> counter.isReached(read.get(counter.key()), now))
                    .toList();
            if (!reached.isEmpty()) {
                return new Attempt(this, Optional.of(tooMany(reached, read)), List.of());
            }
            List<Counted> counted = counters.stream()
                    .map(counter -> counter.counted(read.get(counter.key()), now))
                    .toList();
            write(
                    unit.allowances(),
                    read,
                    counted.stream().map(Counted::allowance).toList());
            return new Attempt(this, Optional.empty(), counted);
        });
    }

    /** When it goes on by itself. A row of failures does not. */
    private static SignIn.TooManyAttempts tooMany(List<Counter> reached, Map<String, Allowance> read) {
        if (reached.stream().anyMatch(Counter::inARow)) {
            return new SignIn.TooManyAttempts(Optional.empty());
        }
        return new SignIn.TooManyAttempts(reached.stream()
                .map(counter -> Objects.requireNonNull(read.get(counter.key())).until())
                .max(Comparator.naturalOrder())
                .map(until -> until.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS)));
    }

    /** It was no failure: what was counted for it is given back, and the row of failures is over. */
    void giveBack(List<Counted> counted) {
        if (counted.isEmpty()) {
            return;
        }
        storage.inTransaction(unit -> {
            Map<String, Allowance> read = unit.allowances()
                    .current(
                            counted.stream().map(each -> each.allowance().key()).toList());
            List<Allowance> less = new ArrayList<>();
            for (Counted each : counted) {
                Allowance now = read.get(each.allowance().key());
                if (now != null && each.inARow()) {
                    less.add(ended(now));
                } else if (now != null && now.until().equals(each.allowance().until())) {
                    less.add(new Allowance(now.key(), now.used() - 1, now.until()));
                }
            }
            write(unit.allowances(), read, less);
            return less;
        });
    }

    private Allowance ended(Allowance row) {
        return new Allowance(row.key(), 0, clock.instant());
    }

    private static void write(AllowanceStore allowances, Map<String, Allowance> read, List<Allowance> counted) {
        if (!allowances.write(read, counted)) {
            throw new ConcurrentChange("Others were counted at the same time; try again.", null);
        }
    }
}
