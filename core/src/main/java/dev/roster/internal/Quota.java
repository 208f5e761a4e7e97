package dev.roster.internal;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.port.Allowance;
import dev.roster.port.UnitOfWork;
import dev.roster.text.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often something may be asked for within a time.
 *
 * @param key what is counted, such as for whom; only its hash is kept
 * @param most how often
 * @param window from the first time on
 * @param reached what is said to whoever asks once more; not since when, which may be another's doing
 */
public record Quota(String key, int most, Duration window, String reached) {

    /** Counts once for each of some, or refuses by the first that is used up. After all else was locked. */
    public static void use(UnitOfWork unit, Instant now, String field, List<Quota> quotas) {
        List<String> hashes =
                quotas.stream().map(quota -> Sha256.of(quota.key())).toList();
        Map<String, Allowance> read = unit.allowances().current(hashes);
        List<Allowance> counted = quotas.stream()
                .map(quota -> quota.counted(field, read.get(Sha256.of(quota.key())), now))
                .toList();
        if (!unit.allowances().write(read, counted)) {
            throw new ConcurrentChange("Others asked for the same at the same time; try again.", null);
        }
    }

    private Allowance counted(String field, @Nullable Allowance stored, Instant now) {
        Allowance current = Allowance.current(Sha256.of(key), stored, now, window);
        if (current.used() >= most) {
            throw new Refused(Reason.LIMIT_REACHED, field, reached);
        }
        return current.counted();
    }
}
