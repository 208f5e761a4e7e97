package dev.roster.internal.invitation;

import dev.roster.delivery.SecretLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Offered;
import dev.roster.invitation.Terms;
import dev.roster.message.InvitationMessage;
import dev.roster.organization.Organization;
import dev.roster.user.PersonName;
import java.util.Optional;

/** What the mail of an invitation says. */
public final class Letter {

    private Letter() {}

    /** @param hasUser whether the address has a user, which nobody but its mailbox may learn */
    public static InvitationMessage of(
            Invitation invitation,
            Organization organization,
            Optional<PersonName> inviterName,
            Offered offered,
            boolean hasUser,
            SecretLink link) {
        Terms terms = invitation.terms();
        return new InvitationMessage(
                invitation.address(),
                terms.locale().orElse(organization.locale()),
                invitation.id(),
                organization.name(),
                inviterName,
                terms.name(),
                offered,
                terms.note(),
                hasUser,
                invitation.generation() > 1,
                link);
    }
}
