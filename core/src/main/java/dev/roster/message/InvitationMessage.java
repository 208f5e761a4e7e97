package dev.roster.message;

import dev.roster.delivery.SecretLink;
import dev.roster.id.InvitationId;
import dev.roster.invitation.Offered;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Optional;

/**
 * The mail of an invitation. Names and note are plain text from people: escape them for the format that they go into.
 *
 * @param to the invited address
 * @param locale the language
 * @param invitation the invitation
 * @param organizationName who invites
 * @param inviterName the member who invites, or empty if the host does
 * @param name what the inviter calls the invitee, if said
 * @param offered what it offers
 * @param note the inviter's note, if there is one; to be set apart and attributed
 * @param hasUser whether the address has a user already, so that no second login is set up
 * @param renewed whether an earlier mail of this invitation is dead now
 * @param link the secret; hidden in this record's text
 */
public record InvitationMessage(
        EmailAddress to,
        Locale locale,
        InvitationId invitation,
        String organizationName,
        Optional<PersonName> inviterName,
        Optional<PersonName> name,
        Offered offered,
        Optional<String> note,
        boolean hasUser,
        boolean renewed,
        SecretLink link)
        implements Message {

    @Override
    public Optional<SecretLink> secret() {
        return Optional.of(link);
    }
}
