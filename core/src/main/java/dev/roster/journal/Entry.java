package dev.roster.journal;

import dev.roster.id.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change, written in the transaction that made it.
 *
 * @param stream whose record it is in
 * @param number its number there, from 1, without gaps
 * @param at when
 * @param actor who
 * @param event what
 * @param reason why, if it was said; can be erased
 * @param lines what it altered, with the state after
 */
public record Entry(
        Stream stream, long number, Instant at, Actor actor, Event event, Optional<String> reason, List<Line> lines) {

    /**
     * Checks for nulls and copies the lines.
     *
     * @param stream whose record it is in
     * @param number its number there, from 1, without gaps
     * @param at when
     * @param actor who
     * @param event what
     * @param reason why, if it was said; can be erased
     * @param lines what it altered, with the state after
     */
    public Entry {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(reason, "reason");
        lines = List.copyOf(lines);
    }
}
