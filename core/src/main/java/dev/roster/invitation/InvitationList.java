package dev.roster.invitation;

import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;

/** Some invitations in some order. Immutable, and safe for use by any number of threads. */
public interface InvitationList {

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first page
     * @throws Refused if the actor may not see members, or the size is out of bounds
     */
    Page<ListedInvitation> page(int size);

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may not see members, the size is out of bounds, or the cursor belongs to another list
     */
    Page<ListedInvitation> page(int size, Cursor after);
}
