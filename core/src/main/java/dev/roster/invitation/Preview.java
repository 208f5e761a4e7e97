package dev.roster.invitation;

import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Instant;
import java.util.Optional;

/** What a link shows before it is answered. */
public sealed interface Preview {

    /**
     * The invitation can be answered.
     *
     * @param organizationName who invites
     * @param inviterName the member who invites, or empty if the host does
     * @param address the invited address
     * @param name what the inviter calls the invitee, if said
     * @param offered what it offers
     * @param note the inviter's note, if there is one
     * @param expiresAt until when it can be answered
     * @param hasUser whether the address has a user, who must sign in to accept; else a new user is made
     */
    record Open(
            String organizationName,
            Optional<PersonName> inviterName,
            EmailAddress address,
            Optional<PersonName> name,
            Offered offered,
            Optional<String> note,
            Instant expiresAt,
            boolean hasUser)
            implements Preview {}

    /**
     * The link does nothing. Whoever follows it needs a new invitation.
     *
     * @param why the reason
     */
    record Dead(DeadLink why) implements Preview {}
}
