package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a member that an owner offers it to become one. To accept takes signing in, so there is no link that would do it.
 * Names are plain text from people: escape them for the format that they go into.
 *
 * @param to the member's address
 * @param locale the language
 * @param name what the member is called
 * @param organizationName the organization
 * @param giverName the owner who offers it
 * @param expiresAt until when the offer is good
 */
public record OwnershipOfferMessage(
        EmailAddress to,
        Locale locale,
        PersonName name,
        String organizationName,
        PersonName giverName,
        Instant expiresAt)
        implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.empty();
    }
}
