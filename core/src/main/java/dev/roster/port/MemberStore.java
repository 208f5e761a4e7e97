package dev.roster.port;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members, in one transaction that has locked their organization. Removed ones are kept, and found. */
public interface MemberStore {

    /**
     * Adds a member.
     *
     * @param member the member
     * @return false, and nothing is added, if the user is or was a member of that organization already
     */
    boolean insert(Member member);

    /**
     * Writes members in place of what is there, in as few statements as the number allows. Name and address stay as they
     * are, and of the last activity the later one: these are written without the lock of the organization, by
     * {@link UserStore#update} and {@link ActivityStore#seen}.
     *
     * @param members members that are there
     */
    void update(Collection<Member> members);

    /**
     * @param organization an organization
     * @param users users
     * @return those of them who are or were members there, by user
     */
    Map<UserId, Member> current(OrganizationId organization, Collection<UserId> users);

    /**
     * @param organization an organization
     * @param addresses addresses, compared by their canonical form
     * @return those present members there who have one of them, by address
     */
    Map<EmailAddress, Member> presentAt(OrganizationId organization, Collection<EmailAddress> addresses);

    /**
     * @param organization an organization
     * @param role a role's key
     * @param most how many at most
     * @return present members who hold the role, in any order
     */
    List<Member> holding(OrganizationId organization, String role, int most);

    /**
     * @param organization an organization
     * @param role a role's key
     * @param except users who do not count
     * @return whether an active member there, other than these, holds the role
     */
    boolean anyActive(OrganizationId organization, String role, Set<UserId> except);

    /**
     * Lists what one person is in all organizations, erased ones too, by organization id; removed too. In a transaction that has begun a
     * change of the user, {@link UserStore#change}.
     *
     * @param user a user
     * @param after where to begin, or empty for the start
     * @param most how many at most
     * @return the members
     */
    List<Member> ofUser(UserId user, Optional<OrganizationId> after, int most);
}
