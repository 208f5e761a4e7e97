package dev.roster.port;

import dev.roster.failure.ConcurrentChange;
import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users, in one transaction. */
public interface UserStore {

    /**
     * Adds a user.
     *
     * @param user as it begins, with revision 1
     * @return false, and nothing is added, if the id, canonical address or host reference is there already
     */
    boolean insert(User user);

    /**
     * Adds users, in as few statements as the number allows.
     *
     * @param users as they begin, with revision 1
     * @return false if the id, canonical address or host reference of one is there already; then others may be added, and
     *     the transaction must be given up
     */
    boolean insertAll(Collection<User> users);

    /**
     * Gives host references to users who have none, and raises the revision of each by one, in as few statements as the
     * number allows.
     *
     * @param references references that nobody had when it was looked, by user
     * @return those users who got theirs, as they are now; left out is who is not there, was erased, or has one by
     *     now
     * @throws ConcurrentChange if another user has one of the references by now
     */
    Map<UserId, User> giveReferences(Map<UserId, String> references);

    /**
     * Looks for many users at once, in as few statements as the number allows. Without a lock: what is written decides.
     *
     * @param addresses addresses, compared by their canonical form
     * @param references host references
     * @return the users who have one of either; one who has both perhaps twice
     */
    List<User> having(Collection<EmailAddress> addresses, Collection<String> references);

    /**
     * Begins a change of what is a user's own: locks the user until the transaction ends and raises the revision by one. In
     * a database this is an UPDATE, so that it also decides between nodes that do not share row locks.
     *
     * @param id a user
     * @return the user with the new revision, or empty if there is none
     */
    Optional<User> change(UserId id);

    /**
     * Writes back what the change came to. To be called after {@link #change} in the same transaction. What organizations
     * keep of the user for their lists, name and address, is rewritten with it where it changed, removed members included. Of
     * one who is erased it is forgotten which organization was entered last.
     *
     * @param user the user, with the revision that {@link #change} gave, or with the one before it if the change came to
     *     nothing, so that it takes no number
     * @return false, and nothing is written, if another user has the address or host reference
     */
    boolean update(User user);

    /**
     * Reads a user of whom an organization is to keep name and address, and keeps the user from being changed until this
     * transaction ends. In a database this is an UPDATE, so that on a cluster too no copy is older than its original.
     *
     * @param id a user
     * @return the user as it is now, or empty if there is none
     */
    Optional<User> toCopy(UserId id);

    /**
     * @param id a user
     * @return the user as it is now, or empty if there is none
     */
    Optional<User> current(UserId id);

    /**
     * @param address an address, compared by its canonical form
     * @return the user who has it now, or empty if none has
     */
    Optional<User> current(EmailAddress address);
}
