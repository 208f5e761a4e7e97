package dev.roster.invitation;

import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;

/**
 * Present members and open invitations together, by address. Immutable: narrowing yields another list and leaves this
 * one as it is. Safe for use by any number of threads.
 */
public interface Everyone {

    /**
     * @param prefix the beginning of an address, in any case
     * @return another list: only those whose address begins so; characters stand for themselves
     * @throws Refused if it is longer than 254 characters, or holds what cannot be seen
     */
    Everyone startingWith(String prefix);

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first page
     * @throws Refused if the actor may not see members, or the size is out of bounds
     */
    Page<MemberOrInvitation> page(int size);

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may not see members, the size is out of bounds, or the cursor belongs to another list
     */
    Page<MemberOrInvitation> page(int size, Cursor after);
}
