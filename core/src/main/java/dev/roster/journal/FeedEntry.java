package dev.roster.journal;

import java.util.Objects;

/**
 * An entry at its place in the feed.
 *
 * @param position its place, from 1, without gaps; an entry keeps it for good
 * @param entry the entry
 */
public record FeedEntry(long position, Entry entry) {

    /**
     * Checks for nulls.
     *
     * @param position its place, from 1, without gaps; an entry keeps it for good
     * @param entry the entry
     */
    public FeedEntry {
        Objects.requireNonNull(entry, "entry");
    }
}
