package dev.roster.signin;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often passwords may be tried, and mails to reset them asked for. An attempt is counted before its password is looked
 * at, and given back if it was the right one, so that no number of attempts at once gets beyond a limit. What nobody has is
 * counted like what somebody has. A window begins with the first that is counted and ends after its time. Immutable: each
 * method that sets something yields another one.
 *
 * <pre>{@code
 * SignInLimits limits = SignInLimits.usual()
 *         .failuresPerSource(1_000, Duration.ofHours(1))        // all come by way of one gateway
 *         .failuresInARow(50);
 * }</pre>
 *
 * <p>Who tries the passwords of somebody else gets as far as these limits, from one source and from all together. All that
 * this takes from the owner is signing in by the password that she has: a mail to reset it can be asked for at any time, the
 * link in it sets a new one, and all that was counted for her begins anew. So nobody can be locked out for good.
 */
public final class SignInLimits {

    /** What NIST SP 800-63B-4 allows at most. */
    private static final int MOST_IN_A_ROW = 100;

    /** How long the link of a mail to reset a password is good. */
    public static final Duration RESET_LIFETIME = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Map<Per, Limit> each;
    private final Optional<Integer> inARow;

    /** What is counted in windows of time. A later version may add some. */
    public enum Per {
        /** Failures of one source at one address. */
        ADDRESS_AND_SOURCE,
        /** Failures of one source, at whatever address. */
        SOURCE,
        /** Mails to reset a password that one address is sent, whoever asks. */
        RESET_OF_ADDRESS,
        /** Mails to reset a password that one source asks for. */
        RESET_BY_SOURCE
    }

    /**
     * A number in a window of time.
     *
     * @param most how many
     * @param window how long they are counted together
     */
    public record Limit(int most, Duration window) {

        /**
         * Checks both.
         *
         * @param most how many; not less than one
         * @param window how long they are counted together: from a second to 366 days; fractions of a second are dropped
         * @throws IllegalArgumentException if one is out of bounds
         */
        public Limit {
            requirePositive(most);
            Objects.requireNonNull(window, "window");
            if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a limit counts over a second at least, and over 366 days at most");
            }
            window = window.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private SignInLimits(Map<Per, Limit> each, Optional<Integer> inARow) {
        this.each = each;
        this.inARow = inARow;
    }

    /**
     * The limits that hold unless others are set: 10 failures of one source at one address in 15 minutes, 100 of one source in
     * an hour, 100 in a row at one address; 3 mails to reset a password to one address in an hour, and 20 asked for by one
     * source in a day.
     *
     * @return the usual limits
     */
    public static SignInLimits usual() {
        return none().failuresPerAddressAndSource(10, Duration.ofMinutes(15))
                .failuresPerSource(100, Duration.ofHours(1))
                .failuresInARow(MOST_IN_A_ROW)
                .resetsOfAddress(3, Duration.ofHours(1))
                .resetsBySource(20, Duration.ofDays(1));
    }

    /**
     * No limit: for tests, and for hosts that limit elsewhere.
     *
     * @return limits that refuse nothing
     */
    public static SignInLimits none() {
        return new SignInLimits(Map.of(), Optional.empty());
    }

    /**
     * @param most how many wrong passwords one source may try at one address
     * @param window in which time: from a second to 366 days
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public SignInLimits failuresPerAddressAndSource(int most, Duration window) {
        return with(Per.ADDRESS_AND_SOURCE, most, window);
    }

    /**
     * @param most how many wrong passwords one source may try, at whatever address
     * @param window in which time: from a second to 366 days
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public SignInLimits failuresPerSource(int most, Duration window) {
        return with(Per.SOURCE, most, window);
    }

    /**
     * Says after how many wrong passwords in a row, from whatever source and over whatever time, the password of an address
     * does nothing any more. A right one begins the row anew, and so does signing in by an identity, or setting a new one by
     * the link of a mail.
     *
     * @param most from 1 to 100
     * @return these limits with that one
     * @throws IllegalArgumentException if it is out of bounds
     */
    public SignInLimits failuresInARow(int most) {
        if (requirePositive(most) > MOST_IN_A_ROW) {
            throw new IllegalArgumentException("at most " + MOST_IN_A_ROW + " may fail in a row");
        }
        return new SignInLimits(each, Optional.of(most));
    }

    /**
     * Says how many mails to reset a password are sent to one address. The window is no longer than a link is good, so that who
     * gets no other mail has a good link in the mailbox.
     *
     * @param most how many mails
     * @param window in which time: from a second to an hour
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public SignInLimits resetsOfAddress(int most, Duration window) {
        if (Objects.requireNonNull(window, "window").compareTo(RESET_LIFETIME) > 0) {
            throw new IllegalArgumentException(
                    "mails to reset a password are counted over an hour at most, as long as a link is good: or somebody"
                            + " else could keep its owner from having one");
        }
        return with(Per.RESET_OF_ADDRESS, most, window);
    }

    /**
     * @param most how many mails to reset a password one source may ask for
     * @param window in which time: from a second to 366 days
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public SignInLimits resetsBySource(int most, Duration window) {
        return with(Per.RESET_BY_SOURCE, most, window);
    }

    /**
     * @param per what is counted
     * @return the limit, if there is one
     */
    public Optional<Limit> limit(Per per) {
        return Optional.ofNullable(each.get(Objects.requireNonNull(per, "per")));
    }

    /** @return how many wrong passwords in a row one address bears, if that is limited */
    public Optional<Integer> inARow() {
        return inARow;
    }

    private SignInLimits with(Per per, int most, Duration window) {
        Map<Per, Limit> more = new EnumMap<>(Per.class);
        more.putAll(each);
        more.put(per, new Limit(most, window));
        return new SignInLimits(more, inARow);
    }

    private static int requirePositive(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a limit lets one through at least");
        }
        return most;
    }
}
