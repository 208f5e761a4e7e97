package dev.roster.examples.portal.server;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment, as pages tell it: all in UTC, since the server knows nobody's time zone.
 *
 * @param at the moment
 * @param now the time of the page
 */
public record When(Instant at, Instant now) {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** For machines. */
    public String machine() {
        return at.toString();
    }

    /** To the minute. */
    public String exact() {
        return EXACT.format(at);
    }

    /** From now, such as "3 days ago" or "in 2 hours". */
    public String around() {
        Duration distance = Duration.between(at, now).abs();
        if (distance.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        String amount = distance.toDays() > 0
                ? amount(distance.toDays(), "day")
                : distance.toHours() > 0 ? amount(distance.toHours(), "hour") : amount(distance.toMinutes(), "minute");
        return at.isAfter(now) ? "in " + amount : amount + " ago";
    }

    private static String amount(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
