package dev.roster.user;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody whom a host has already and who is to be a user here. What is not fit is refused when the list is handed in, for
 * that one alone. Its text is the host reference.
 *
 * @param hostReference the host's own name for the person; at most 200 characters, unique among users
 * @param address an address whose mailbox is proved to be the person's
 * @param name what the person is called
 * @param locale the language that the person is written to in, if known
 * @param attributes the host's own fields: at most 50, names of at most 100 characters, values of at most 1,000
 */
public record Adoptee(
        String hostReference,
        String address,
        PersonName name,
        Optional<Locale> locale,
        Map<String, String> attributes) {

    /**
     * Checks for nulls and copies the attributes.
     *
     * @param hostReference the host's own name for the person; at most 200 characters, unique among users
     * @param address an address whose mailbox is proved to be the person's
     * @param name what the person is called
     * @param locale the language that the person is written to in, if known
     * @param attributes the host's own fields: at most 50, names of at most 100 characters, values of at most 1,000
     */
    public Adoptee {
        Objects.requireNonNull(hostReference, "hostReference");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(locale, "locale");
        attributes = Map.copyOf(attributes);
    }

    /**
     * @param hostReference the host's own name for the person
     * @param address an address whose mailbox is proved to be the person's
     * @param name what the person is called
     * @return the person, without language and fields
     */
    public static Adoptee of(String hostReference, String address, PersonName name) {
        return new Adoptee(hostReference, address, name, Optional.empty(), Map.of());
    }

    /**
     * @param language the language that the person is written to in
     * @return this person with that
     */
    public Adoptee in(Locale language) {
        return new Adoptee(hostReference, address, name, Optional.of(language), attributes);
    }

    /**
     * @param fields the host's own fields
     * @return this person with those
     */
    public Adoptee with(Map<String, String> fields) {
        return new Adoptee(hostReference, address, name, locale, fields);
    }

    @Override
    public String toString() {
        return hostReference;
    }
}
