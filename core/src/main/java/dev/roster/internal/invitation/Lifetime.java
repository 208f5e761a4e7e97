package dev.roster.internal.invitation;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long an offer may be good: an invitation, or an offer of ownership. */
public final class Lifetime {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private Lifetime() {}

    public static Duration checked(Settings settings, @Nullable Duration time) {
        Duration longest = settings.longestLifetime();
        if (time == null || time.compareTo(SHORTEST) < 0 || time.compareTo(longest) > 0) {
            throw new Refused(
                    Reason.BAD_EXPIRY,
                    "expiry",
                    "An offer is good for at least one minute and at most " + inWords(longest) + ".");
        }
        return time;
    }

    private static String inWords(Duration longest) {
        boolean wholeDays = longest.equals(Duration.ofDays(longest.toDays()));
        return wholeDays ? longest.toDays() + " days" : longest.toMinutes() + " minutes";
    }
}
