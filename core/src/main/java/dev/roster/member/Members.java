package dev.roster.member;

import dev.roster.failure.Refused;
import dev.roster.id.UserId;

/**
 * The members of an organization, as the actor may see them. Say the order first; it offers what goes with it. Safe for
 * use by any number of threads.
 */
public interface Members {

    /** @return the present members by name */
    MembersByName byName();

    /** @return the present members by address */
    MembersByAddress byAddress();

    /** @return the present members by last activity, the longest ago first */
    MembersByActivity byActivity();

    /**
     * @param user a member's user
     * @return that member; a removed one too
     * @throws Refused if the actor may not see members, or there is no such member
     */
    ListedMember get(UserId user);
}
