package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Optional;

/**
 * The mail with which a user sets a new password. Names are plain text from people: escape them for the format that they go
 * into.
 *
 * @param to the user's address
 * @param locale the language
 * @param name what the user is called
 * @param link the secret; hidden in this record's text
 */
public record PasswordResetMessage(EmailAddress to, Locale locale, PersonName name, SecretLink link)
        implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.of(link);
    }
}
