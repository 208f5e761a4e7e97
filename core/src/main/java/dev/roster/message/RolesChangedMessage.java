package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.invitation.Offered;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a member which roles it has from now on. Names are plain text from people: escape them for the format that they go
 * into.
 *
 * @param to the member's address
 * @param locale the language
 * @param name what the member is called
 * @param organizationName the organization
 * @param now the roles and resources as they are when the mail is sent
 */
public record RolesChangedMessage(EmailAddress to, Locale locale, PersonName name, String organizationName, Offered now)
        implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.empty();
    }
}
