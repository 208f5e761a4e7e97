package dev.roster.member;

import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;

/**
 * Some members in some order; can be paged, or handed to a command on many. Immutable: narrowing yields another
 * selection and leaves this one as it is. Safe for use by any number of threads.
 *
 * @param <S> the selection itself
 */
public interface MemberSelection<S extends MemberSelection<S>> {

    /**
     * @param status active, suspended or removed; without this, all but the removed
     * @return another selection: of these members, only those
     */
    S withStatus(MemberStatus status);

    /** @return another selection: the same members from the other end */
    S descending();

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first page
     * @throws Refused if the actor may not see members, or the size is out of bounds
     */
    Page<ListedMember> page(int size);

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may not see members, the size is out of bounds, or the cursor belongs to another
     *     selection
     */
    Page<ListedMember> page(int size, Cursor after);
}
