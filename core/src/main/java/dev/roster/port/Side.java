package dev.roster.port;

import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import java.util.Objects;
import java.util.UUID;

/**
 * One side of one subject of the journal.
 *
 * @param subject what kind of subject
 * @param id the subject's id
 * @param facet which side of it
 */
public record Side(Line.Subject subject, UUID id, Facet facet) {

    /**
     * Checks for nulls.
     *
     * @param subject what kind of subject
     * @param id the subject's id
     * @param facet which side of it
     */
    public Side {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(facet, "facet");
    }

    /**
     * @param line a line of the journal
     * @return what it is about
     */
    public static Side of(Line line) {
        return new Side(line.subject(), line.id(), line.facet());
    }
}
