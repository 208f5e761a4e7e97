package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.user.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/** A mail as meaning: whom it goes to, and in which language. A later version adds kinds. */
public sealed interface Message
        permits InvitationMessage,
                PasswordResetMessage,
                AddressChangeMessage,
                AddressChangedMessage,
                PasswordChangedMessage,
                IdentityLinkedMessage,
                RemovedMessage,
                RolesChangedMessage,
                OwnershipOfferMessage {

    /** @return whom it goes to: the stored address, never one from a request */
    EmailAddress to();

    /** @return the language that it should be written in */
    Locale locale();

    /** @return the link that it brings, if it brings one */
    Optional<SecretLink> secret();
}
