package dev.roster.access;

import java.time.Duration;
import java.util.Objects;

/**
 * How fresh answers about access are, and how much is kept in memory for them. Immutable: each method that sets something
 * yields another one.
 *
 * <pre>{@code
 * AccessRules rules = AccessRules.usual()
 *         .bound(Duration.ofMillis(500))    // a revoke on one node holds on all others within half a second
 *         .keeping(20_000);                 // members whose rights are kept in memory
 * }</pre>
 */
public final class AccessRules {

    private static final Duration SHORTEST_BOUND = Duration.ofMillis(50);
    private static final Duration LONGEST_BOUND = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000_000;

    private final Duration bound;
    private final int kept;

    private AccessRules(Duration bound, int kept) {
        this.bound = bound;
        this.kept = kept;
    }

    /** @return a bound of one second, and 100,000 members kept */
    public static AccessRules usual() {
        return new AccessRules(Duration.ofSeconds(1), 100_000);
    }

    /**
     * Sets how long an answer may lag behind a change that another node made. On the node that made it, a change holds at
     * once. It is counted from before the read that an answer rests on, so that it holds also when nothing goes as it should:
     * if storage cannot be asked, there are no answers when it is over.
     *
     * <p>While the whole process stands still, the time does too: what is asked in the first milliseconds after a pause of more
     * than a tenth of a second may be answered as before it. What must not happen then asks {@link Access#fresh()}.
     *
     * @param longest from 50 milliseconds to a minute; or zero, and each question is put to storage
     * @return these rules with that
     * @throws IllegalArgumentException if it is out of bounds
     */
    public AccessRules bound(Duration longest) {
        Objects.requireNonNull(longest, "bound");
        boolean zero = longest.isZero();
        if (!zero && (longest.compareTo(SHORTEST_BOUND) < 0 || longest.compareTo(LONGEST_BOUND) > 0)) {
            throw new IllegalArgumentException("answers lag by nothing, or by 50 milliseconds to a minute");
        }
        return new AccessRules(longest, kept);
    }

    /**
     * Sets how many members' rights are kept in memory, over all organizations: those who were asked about last. A member
     * with ten resources takes about half a kilobyte.
     *
     * @param members from 1 to 10,000,000
     * @return these rules with that
     * @throws IllegalArgumentException if it is out of bounds
     */
    public AccessRules keeping(int members) {
        if (members < 1 || members > MOST_KEPT) {
            throw new IllegalArgumentException("from 1 to 10,000,000 members are kept");
        }
        return new AccessRules(bound, members);
    }

    /** @return how long an answer may lag behind a change that another node made */
    public Duration bound() {
        return bound;
    }

    /** @return how many members' rights are kept in memory */
    public int kept() {
        return kept;
    }
}
