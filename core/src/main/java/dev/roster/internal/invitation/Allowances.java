package dev.roster.internal.invitation;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.internal.Change;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Limits.Limit;
import dev.roster.invitation.Limits.Per;
import dev.roster.port.Allowance;
import dev.roster.text.Sha256;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the limits leave for one change. The counters are locked when this is made: after all else was read, and before
 * anything is written. An entry asks first, and counts once nothing else is against it; the host only counts.
 */
final class Allowances {

    private final Change change;
    private final boolean young;
    private final Map<EmailAddress, List<Counter>> counters = new HashMap<>();
    private final Map<String, Allowance> read;
    private final Map<String, Allowance> counted = new HashMap<>();

    /** One of the counters that an entry has to do with. */
    private record Counter(Per per, String key, Limit limit) {}

    /**
     * @param addresses all that may be invited in this change
     */
    Allowances(Change change, Collection<EmailAddress> addresses) {
        this(change, addresses, EnumSet.allOf(Per.class));
    }

    /** Only those that tell nothing of what other organizations do, so that they may be asked for nothing. */
    static Allowances ofItsOwn(Change change, Collection<EmailAddress> addresses) {
        return new Allowances(change, addresses, EnumSet.of(Per.INVITER, Per.ORGANIZATION));
    }

    private Allowances(Change change, Collection<EmailAddress> addresses, Set<Per> asked) {
        this.change = change;
        Limits limits = change.deployment().settings().limits();
        young = limits.isYoung(change.organization().openedAt(), change.now());
        addresses.forEach(address -> counters.put(address, countersOf(limits, asked, address)));
        List<String> keys = counters.values().stream()
                .flatMap(List::stream)
                .map(Counter::key)
                .distinct()
                .toList();
        read = keys.isEmpty() ? Map.of() : change.unit().allowances().current(keys);
    }

    private List<Counter> countersOf(Limits limits, Set<Per> asked, EmailAddress address) {
        List<Counter> all = new ArrayList<>();
        for (Per per : asked) {
            limits.limit(per, young)
                    .ifPresent(limit -> whom(per, address)
                            .ifPresent(whom -> all.add(new Counter(per, Sha256.of(per.name() + " " + whom), limit))));
        }
        return all;
    }

    private Optional<String> whom(Per per, EmailAddress address) {
        String organization = change.organization().id().toString();
        return switch (per) {
            case INVITER ->
                change.actor() instanceof Actor.Member member
                        ? Optional.of(organization + " " + member.user())
                        : Optional.empty();
            case ORGANIZATION -> Optional.of(organization);
            case RECIPIENT -> Optional.of(address.canonical());
            case DOMAIN -> Optional.of(address.domain());
        };
    }

    private List<Counter> countersOf(EmailAddress address) {
        return Objects.requireNonNull(counters.get(address), "an address that was not named in time");
    }

    /** Refuses a member whose limits leave nothing for an entry to this address. */
    void requireLeft(EmailAddress address) {
        if (change.actor() instanceof Actor.Host) {
            return;
        }
        for (Counter counter : countersOf(address)) {
            Allowance now = current(counter);
            if (now.used() >= counter.limit().most()) {
                throw reached(counter, now);
            }
        }
    }

    /** Counts an entry that goes through. */
    void count(EmailAddress address) {
        for (Counter counter : countersOf(address)) {
            counted.put(counter.key(), current(counter).counted());
        }
    }

    /** Forgets what was counted. */
    void abandon() {
        counted.clear();
    }

    /** Keeps what was counted. */
    void write() {
        if (!counted.isEmpty() && !change.unit().allowances().write(read, counted.values())) {
            throw new ConcurrentChange("Others were invited at the same time; try again.", null);
        }
    }

    private Allowance current(Counter counter) {
        Allowance stored = counted.getOrDefault(counter.key(), read.get(counter.key()));
        return Allowance.current(
                counter.key(), stored, change.now(), counter.limit().window());
    }

    private Refused reached(Counter counter, Allowance now) {
        return switch (counter.per()) {
            case INVITER -> reached("one inviter" + (young ? " in a new organization" : ""), counter, now);
            case ORGANIZATION -> reached(young ? "a new organization" : "one organization", counter, now);
            case RECIPIENT -> reachedByAll("address");
            case DOMAIN -> reachedByAll("domain");
        };
    }

    /** What others did is nobody's business: it is not told how many there were, nor since when. */
    private static Refused reachedByAll(String what) {
        return new Refused(
                Reason.LIMIT_REACHED, "address", "This " + what + " gets no more mails for now; try again later.");
    }

    private Refused reached(String whose, Counter counter, Allowance now) {
        Instant onwards = now.until().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        return new Refused(
                Reason.LIMIT_REACHED,
                "invitees",
                "The limit of " + counter.limit().most() + " invitations for " + whose
                        + " is reached; invite again from " + onwards + " on.");
    }
}
