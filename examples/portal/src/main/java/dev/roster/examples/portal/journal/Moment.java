package dev.roster.examples.portal.journal;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A moment as the fields of a form have it, in UTC.
 *
 * @param date such as 2026-11-23
 * @param time such as 21:40 or 21:40:05; empty for the beginning of the day
 */
record Moment(String date, String time) {

    /** The first full second that is not before: what happened at the instant has happened by then. */
    static Moment of(Instant instant) {
        Instant cut = instant.truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime at = (cut.equals(instant) ? cut : cut.plusSeconds(1)).atZone(ZoneOffset.UTC);
        return new Moment(at.toLocalDate().toString(), at.toLocalTime().toString());
    }

    boolean isEmpty() {
        return date.isEmpty();
    }

    /**
     * The moment.
     *
     * @throws Refused for the field of the date, if it is none
     */
    Instant instant(String field) {
        try {
            LocalTime clock = time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time);
            return LocalDate.parse(date).atTime(clock).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException none) {
            throw new Refused(
                    Reason.MALFORMED, field, "Write a day as in 2026-01-31, and a time as in 21:40, or choose them.");
        }
    }
}
