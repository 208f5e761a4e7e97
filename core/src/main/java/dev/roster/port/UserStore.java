package dev.roster.port;

import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
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
