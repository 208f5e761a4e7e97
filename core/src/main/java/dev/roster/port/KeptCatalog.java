package dev.roster.port;

import java.time.Instant;
import java.util.Objects;

/**
 * A catalog as the record keeps it.
 *
 * @param number counts the catalogs that were kept, from 1
 * @param digest names it
 * @param text the whole of it
 * @param at since when it was in use
 */
public record KeptCatalog(long number, String digest, String text, Instant at) {

    /**
     * Checks for nulls.
     *
     * @param number counts the catalogs that were kept, from 1
     * @param digest names it
     * @param text the whole of it
     * @param at since when it was in use
     */
    public KeptCatalog {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
    }
}
