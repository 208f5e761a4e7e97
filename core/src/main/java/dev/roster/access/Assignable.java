package dev.roster.access;

import dev.roster.catalog.NamedResource;
import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;

/**
 * The resources of one type that somebody could assign to others, by name, for a picker. Immutable: narrowing yields another
 * list and leaves this one as it is. Safe for use by any number of threads.
 */
public interface Assignable {

    /**
     * @param prefix the beginning of a name, in any case; at most 254 characters
     * @return another list: only those whose name begins so
     * @throws Refused if it is longer
     */
    Assignable startingWith(String prefix);

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first page
     * @throws Refused if the actor may neither invite nor edit members, or the size is out of bounds
     */
    Page<NamedResource> page(int size);

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may neither invite nor edit members, the size is out of bounds, or the cursor belongs to
     *     another list
     */
    Page<NamedResource> page(int size, Cursor after);
}
