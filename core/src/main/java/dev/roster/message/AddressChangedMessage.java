package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the mailbox that a user had until now that the address is another one, so that somebody who did not do it can act.
 *
 * @param to the address until now
 * @param locale the language
 * @param name what the user is called
 * @param changedTo the new address, masked
 */
public record AddressChangedMessage(EmailAddress to, Locale locale, PersonName name, String changedTo)
        implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.empty();
    }
}
