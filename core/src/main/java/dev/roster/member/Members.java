package dev.roster.member;

import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import java.util.Collection;
import java.util.List;

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

    /**
     * Finds several at once, in as few statements as one.
     *
     * @param users members' users; by default at most 1,000, and none is fine
     * @return those of them who are or were members here, in the order of the list, each once; who is a member elsewhere or
     *     nowhere is left out alike
     * @throws Refused if the actor may not see members, or the list is too long or holds a null
     */
    List<ListedMember> getAll(Collection<UserId> users);
}
