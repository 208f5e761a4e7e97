package dev.roster.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How many may be invited, so that nobody can misuse the host's mail. Counted is each entry that goes through, new,
 * refreshed or resent, with a mail or without; what is revoked later stays counted, and a repeat with a request key counts
 * nothing. A window begins with the first entry that is counted and ends after its time; the next entry begins another one.
 * What is beyond a limit is refused, entry by entry; the host's own acts are counted and never refused. Immutable: each
 * method that sets something yields another one.
 *
 * <pre>{@code
 * Limits limits = Limits.usual()
 *         .perInviter(50, Duration.ofDays(1))
 *         .perDomain(5_000, Duration.ofHours(1))
 *         .linksInNotes(Limits.LinksInNotes.NEVER);
 * }</pre>
 */
public final class Limits {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Map<Per, Limit> each;
    private final Map<Per, Integer> whileYoung;
    private final Duration youth;
    private final LinksInNotes linksInNotes;

    /** For whom entries are counted. A later version may add some. */
    public enum Per {
        /** A member who invites, in one organization. */
        INVITER,
        /** An organization, whoever invites. */
        ORGANIZATION,
        /** An address that is invited, by whatever organization. */
        RECIPIENT,
        /** The domain of the addresses that are invited, by whatever organization. */
        DOMAIN
    }

    /** Whether members may write notes in which a mail program finds something to click or to call. */
    public enum LinksInNotes {
        /** In no organization. */
        NEVER,
        /** Only where the organization is no longer young. */
        ONCE_NO_LONGER_YOUNG,
        /** In each organization. */
        ALWAYS
    }

    /**
     * A number in a window of time.
     *
     * @param most how many entries
     * @param window how long they are counted together
     */
    public record Limit(int most, Duration window) {

        /**
         * Checks both.
         *
         * @param most how many entries; not less than one
         * @param window how long they are counted together: from a second to 366 days; fractions of a second are dropped
         * @throws IllegalArgumentException if one is out of bounds
         */
        public Limit {
            requireEntries(most);
            Objects.requireNonNull(window, "window");
            if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a limit counts over a second at least, and over 366 days at most");
            }
            window = window.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private Limits(Map<Per, Limit> each, Map<Per, Integer> whileYoung, Duration youth, LinksInNotes linksInNotes) {
        this.each = each;
        this.whileYoung = whileYoung;
        this.youth = youth;
        this.linksInNotes = linksInNotes;
    }

    /**
     * The limits that hold unless others are set: in a day 500 of one inviter, 1,000 of one organization, and 5 to one
     * recipient. In the first 30 days of an organization 100 of one inviter and 200 of the organization, and no links in
     * notes. There is no limit for a domain.
     *
     * @return the usual limits
     */
    public static Limits usual() {
        Duration day = Duration.ofDays(1);
        return none().perInviter(500, day)
                .perOrganization(1_000, day)
                .perRecipient(5, day)
                .young(Duration.ofDays(30), 100, 200)
                .linksInNotes(LinksInNotes.ONCE_NO_LONGER_YOUNG);
    }

    /**
     * No limit, and links in notes: for tests, and for hosts that limit elsewhere.
     *
     * @return limits that refuse nothing
     */
    public static Limits none() {
        return new Limits(Map.of(), Map.of(), Duration.ZERO, LinksInNotes.ALWAYS);
    }

    /**
     * @param most how many one inviter may invite to one organization
     * @param window in which time: from a second to 366 days
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public Limits perInviter(int most, Duration window) {
        return with(Per.INVITER, most, window);
    }

    /**
     * @param most how many may be invited to one organization, by all its members and the host
     * @param window in which time: from a second to 366 days
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public Limits perOrganization(int most, Duration window) {
        return with(Per.ORGANIZATION, most, window);
    }

    /**
     * @param most how often one address may be invited, by all organizations together
     * @param window in which time: from a second to 366 days
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public Limits perRecipient(int most, Duration window) {
        return with(Per.RECIPIENT, most, window);
    }

    /**
     * Limits how many of one domain are invited. All invitations to a domain then change one row: they wait for each other,
     * over all organizations, until the one before is committed. Where many are invited at large mail providers, leave it
     * off.
     *
     * @param most how many addresses of one domain may be invited, by all organizations together
     * @param window in which time: from a second to 366 days
     * @return these limits with that one
     * @throws IllegalArgumentException if one is out of bounds
     */
    public Limits perDomain(int most, Duration window) {
        return with(Per.DOMAIN, most, window);
    }

    /**
     * Switches one limit off, for young organizations too.
     *
     * @param per which
     * @return these limits without that one
     */
    public Limits without(Per per) {
        Objects.requireNonNull(per, "per");
        Map<Per, Limit> rest = new EnumMap<>(Per.class);
        each.forEach((key, limit) -> {
            if (key != per) {
                rest.put(key, limit);
            }
        });
        return new Limits(rest, whileYoung, youth, linksInNotes);
    }

    /**
     * Says how long an organization is young, and what it may meanwhile: the smaller of these numbers and the general
     * ones, in the windows of the general ones. Organizations that a host had before are young too when it brings them, and
     * it may invite for them all the same.
     *
     * @param age how old an organization is when it is no longer young, counted from its opening here; zero if none ever is
     *     young
     * @param perInviter how many one inviter may invite
     * @param perOrganization how many may be invited in all
     * @return these limits with those
     * @throws IllegalArgumentException if the age is negative, or a number is less than one
     */
    public Limits young(Duration age, int perInviter, int perOrganization) {
        Objects.requireNonNull(age, "age");
        if (age.isNegative()) {
            throw new IllegalArgumentException("an age is not negative");
        }
        return new Limits(
                each,
                Map.of(Per.INVITER, requireEntries(perInviter), Per.ORGANIZATION, requireEntries(perOrganization)),
                age,
                linksInNotes);
    }

    /**
     * Says whether members may write notes that hold what looks like a web address, a mail address or a telephone number.
     *
     * @param when in which organizations
     * @return these limits with that
     */
    public Limits linksInNotes(LinksInNotes when) {
        return new Limits(each, whileYoung, youth, Objects.requireNonNull(when, "when"));
    }

    /**
     * @param openedAt when an organization was opened
     * @param now the time
     * @return whether it is young then
     */
    public boolean isYoung(Instant openedAt, Instant now) {
        return Duration.between(openedAt, now).compareTo(youth) < 0;
    }

    /**
     * @param per for whom is counted
     * @param young whether in a young organization
     * @return the limit, if there is one
     */
    public Optional<Limit> limit(Per per, boolean young) {
        Optional<Limit> general = Optional.ofNullable(each.get(per));
        return young
                ? general.map(limit ->
                        new Limit(Math.min(limit.most(), whileYoung.getOrDefault(per, limit.most())), limit.window()))
                : general;
    }

    /**
     * @param young whether in a young organization
     * @return whether a member's note may hold links
     */
    public boolean mayLink(boolean young) {
        return linksInNotes == LinksInNotes.ALWAYS || (linksInNotes == LinksInNotes.ONCE_NO_LONGER_YOUNG && !young);
    }

    private Limits with(Per per, int most, Duration window) {
        Map<Per, Limit> more = new EnumMap<>(Per.class);
        more.putAll(each);
        more.put(per, new Limit(most, window));
        return new Limits(more, whileYoung, youth, linksInNotes);
    }

    private static int requireEntries(int most) {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "a limit lets one entry through at least; to switch it off, use without()");
        }
        return most;
    }
}
