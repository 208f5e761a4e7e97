package dev.roster.contract;

import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.Optional;

/** Makes a user for a test. */
public final class UserBuilder {

    private UserId id = Fixtures.aUserId();
    private Optional<String> hostReference = Optional.empty();
    private EmailAddress address = Fixtures.anAddress();
    private PersonName name = PersonName.of("Grace", "Hopper");

    UserBuilder() {}

    /**
     * @param newId names her
     * @return this
     */
    public UserBuilder id(UserId newId) {
        id = newId;
        return this;
    }

    /**
     * @param reference the host's own name for her
     * @return this
     */
    public UserBuilder hostReference(String reference) {
        hostReference = Optional.of(reference);
        return this;
    }

    /**
     * @param newAddress her address
     * @return this
     */
    public UserBuilder address(String newAddress) {
        address = EmailAddress.parse(newAddress);
        return this;
    }

    /**
     * @param newName her name
     * @return this
     */
    public UserBuilder name(PersonName newName) {
        name = newName;
        return this;
    }

    /** @return the user */
    public User build() {
        return User.added(id, hostReference, address, name, Fixtures.START);
    }
}
