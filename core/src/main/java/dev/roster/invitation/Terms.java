package dev.roster.invitation;

import dev.roster.access.Rights;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an invitation offers and says.
 *
 * @param rights what the member will be given
 * @param name what the inviter calls the invitee, if said; the invitee may correct it
 * @param note a personal note from the inviter, if said
 * @param locale the language of the mail, or empty for the organization's
 * @param attributes the host's own fields, carried over to the member
 * @param lifetime how long each sending is good
 * @param mailed whether Roster sends the mail; if not, the host takes the link and sends it itself
 */
public record Terms(
        Rights rights,
        Optional<PersonName> name,
        Optional<String> note,
        Optional<Locale> locale,
        Map<String, String> attributes,
        Duration lifetime,
        boolean mailed) {

    /**
     * Checks for nulls and copies the attributes.
     *
     * @param rights what the member will be given
     * @param name what the inviter calls the invitee, if said; the invitee may correct it
     * @param note a personal note from the inviter, if said
     * @param locale the language of the mail, or empty for the organization's
     * @param attributes the host's own fields, carried over to the member
     * @param lifetime how long each sending is good
     * @param mailed whether Roster sends the mail; if not, the host takes the link and sends it itself
     */
    public Terms {
        Objects.requireNonNull(rights, "rights");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(locale, "locale");
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(lifetime, "lifetime");
    }

    /** @return what is left of these terms when all that they say of a person is erased */
    public Terms erased() {
        return new Terms(rights, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), lifetime, mailed);
    }

    /**
     * @param others what the member will be given from now on
     * @return these terms with other rights
     */
    public Terms offering(Rights others) {
        return new Terms(others, name, note, locale, attributes, lifetime, mailed);
    }
}
