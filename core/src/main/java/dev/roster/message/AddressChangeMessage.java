package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Optional;

/**
 * The mail that proves an address which is to be a user's. Names are plain text from people: escape them for the format that
 * they go into.
 *
 * @param to the new address
 * @param locale the language
 * @param name what the user is called
 * @param link the secret; hidden in this record's text
 */
public record AddressChangeMessage(EmailAddress to, Locale locale, PersonName name, SecretLink link)
        implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.of(link);
    }
}
