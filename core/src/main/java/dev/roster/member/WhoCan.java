package dev.roster.member;

import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;

/**
 * The members who may do something, by name, as the actor may see them. Each is decided as {@link dev.roster.access.Access}
 * decides, from what storage holds at that moment: of an organization that is not active, or on a plan that masks the
 * permission, nobody may. Immutable, and safe for use by any number of threads.
 *
 * <p>A page looks at ten members for each that it may hold, or at 1,000 if that is more: those whose role, switches or
 * assigned resources let expect it. Few of these are turned down, as a rule: from whom it was withdrawn, or who have the
 * resource, and no role to go with it. If there are more, the page ends there, and may hold fewer than asked for, or none;
 * as long as it has a cursor, the list goes on.
 */
public interface WhoCan {

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first page
     * @throws Refused if the actor may not see members, or the size is out of bounds
     */
    Page<AllowedMember> page(int size);

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may not see members, the size is out of bounds, or the cursor belongs to another list
     */
    Page<AllowedMember> page(int size, Cursor after);
}
