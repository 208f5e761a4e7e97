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
