package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a user that an identity of an identity provider signs in from now on, so that somebody who did not do it can act.
 *
 * @param to the user's address
 * @param locale the language
 * @param name what the user is called
 */
public record IdentityLinkedMessage(EmailAddress to, Locale locale, PersonName name) implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.empty();
    }
}
