package dev.roster.invitation;

import dev.roster.user.PersonName;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to invite: an address as somebody typed it, and perhaps a name. The address is checked when the invitation is made,
 * so that a bad one is refused for itself.
 *
 * @param address the address as typed
 * @param name what to call the invitee, who may correct it
 */
public record Invitee(String address, Optional<PersonName> name) {

    /**
     * Checks for nulls.
     *
     * @param address the address as typed
     * @param name what to call the invitee, who may correct it
     */
    public Invitee {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
    }

    /**
     * @param address the address as typed
     * @return that address, without a name
     */
    public static Invitee of(String address) {
        return new Invitee(address, Optional.empty());
    }

    /**
     * @param given the given name; may be empty if the family name is not
     * @param family the family name; may be empty if the given name is not
     * @return the same address with a name
     * @throws dev.roster.failure.Refused if a name is not plain text, too long, or looks like a link
     */
    public Invitee named(String given, String family) {
        return new Invitee(address, Optional.of(PersonName.of(given, family)));
    }
}
