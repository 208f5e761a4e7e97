package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a user who was a member of an organization that this is over. Names are plain text from people: escape them for the
 * format that they go into.
 *
 * @param to the user's address
 * @param locale the language
 * @param name what the user is called
 * @param organizationName the organization
 */
public record RemovedMessage(EmailAddress to, Locale locale, PersonName name, String organizationName)
        implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.empty();
    }
}
