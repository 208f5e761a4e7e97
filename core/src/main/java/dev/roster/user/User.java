package dev.roster.user;

import dev.roster.id.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A person, with one login, in any number of organizations. Each user owns the mailbox of the address: a link
 * has proved it, or the host vouches for it.
 *
 * @param id names the user
 * @param hostReference the host's own name for the user, if it has one; unique
 * @param address where mail reaches the user; unique by its canonical form
 * @param name what the user is called
 * @param locale the language that the user is written to in, if known
 * @param attributes the host's own fields
 * @param status whether the user may sign in
 * @param since when the user was added
 * @param authVersion raised whenever sessions of the user must end: a credential, the address or the status changed
 * @param revision counts the changes to what is the user's own; also the number of the newest entry of the user's stream
 */
public record User(
        UserId id,
        Optional<String> hostReference,
        EmailAddress address,
        PersonName name,
        Optional<Locale> locale,
        Map<String, String> attributes,
        UserStatus status,
        Instant since,
        long authVersion,
        long revision) {

    /**
     * Checks for nulls and copies the attributes.
     *
     * @param id names the user
     * @param hostReference the host's own name for the user, if it has one; unique
     * @param address where mail reaches the user; unique by its canonical form
     * @param name what the user is called
     * @param locale the language that the user is written to in, if known
     * @param attributes the host's own fields
     * @param status whether the user may sign in
     * @param since when the user was added
     * @param authVersion raised whenever sessions of the user must end: a credential, the address or the status changed
     * @param revision counts the changes to what is the user's own; also the number of the newest entry of the user's
     *     stream
     */
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hostReference, "hostReference");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(locale, "locale");
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(since, "since");
    }

    /**
     * A user as one begins: active, without language and fields.
     *
     * @param id names the user
     * @param hostReference the host's own name for the user, if it has one
     * @param address where mail reaches the user
     * @param name what the user is called
     * @param now when
     * @return the user
     */
    public static User added(
            UserId id, Optional<String> hostReference, EmailAddress address, PersonName name, Instant now) {
        return new User(id, hostReference, address, name, Optional.empty(), Map.of(), UserStatus.ACTIVE, now, 1, 1);
    }

    /** @return whether the user may sign in */
    public boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    /**
     * @param newName what the user is called from now on
     * @param newLocale the language from now on
     * @param newAttributes the host's own fields from now on
     * @return this user with those
     */
    public User withProfile(PersonName newName, Optional<Locale> newLocale, Map<String, String> newAttributes) {
        return new User(
                id, hostReference, address, newName, newLocale, newAttributes, status, since, authVersion, revision);
    }

    /**
     * @param newAddress where mail reaches the user from now on
     * @return this user with that address; sessions end
     */
    public User withAddress(EmailAddress newAddress) {
        return new User(
                id, hostReference, newAddress, name, locale, attributes, status, since, authVersion + 1, revision);
    }

    /**
     * @param newStatus whether the user may sign in from now on
     * @return this user with that status; sessions end
     */
    public User withStatus(UserStatus newStatus) {
        return new User(
                id, hostReference, address, name, locale, attributes, newStatus, since, authVersion + 1, revision);
    }

    /**
     * @param newReference the host's own name for the user from now on
     * @return this user with that
     */
    public User withHostReference(String newReference) {
        return new User(
                id, Optional.of(newReference), address, name, locale, attributes, status, since, authVersion, revision);
    }

    /** @return this user after a change on which sessions must end, such as that of a credential */
    public User withSessionsEnded() {
        return new User(id, hostReference, address, name, locale, attributes, status, since, authVersion + 1, revision);
    }

    /** @return what is left of this user when the person is erased: the id; sessions end */
    public User erased() {
        return new User(
                id,
                Optional.empty(),
                EmailAddress.erased(id.toString()),
                PersonName.ERASED,
                Optional.empty(),
                Map.of(),
                UserStatus.ERASED,
                since,
                authVersion + 1,
                revision);
    }

    /**
     * @param newRevision the number of the newest change
     * @return this user with that
     */
    public User withRevision(long newRevision) {
        return new User(id, hostReference, address, name, locale, attributes, status, since, authVersion, newRevision);
    }
}
