package dev.roster.internal.credential;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.ConcurrentChange;
import dev.roster.id.Actor;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.internal.PersonalLink;
import dev.roster.internal.user.ListOwn;
import dev.roster.journal.Event;
import dev.roster.port.CredentialStore;
import dev.roster.port.LinkPurpose;
import dev.roster.port.PersonalMail;
import dev.roster.user.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the password of whoever holds the link of a mail, and so reads the user's mailbox. */
public final class ResetPassword {

    private final Deployment deployment;

    public ResetPassword(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The address of the user whose password a link would set, masked, or empty if it would not. Writes nothing. */
    public Optional<String> peek(@Nullable String token) {
        return find(token).map(mail -> mail.to().masked());
    }

    public User reset(@Nullable String token, @Nullable String chosen) {
        PersonalMail found = find(token).orElseThrow(PersonalLink::dead);
        User user = new ListOwn(deployment, found.user()).profile();
        PersonalChange.requireActive(user);
        String encoded = NewPassword.hashed(deployment, chosen, user);
        return PersonalChange.in(deployment, user.id(), new Actor.User(user.id()), Event.PASSWORD_SET, change -> {
            change.requireActive();
            PersonalLink.use(change.unit(), found, change.now());
            CredentialStore credentials = change.unit().credentials();
            credentials.delete(user.id());
            if (!credentials.insert(user.id(), encoded)) {
                throw new ConcurrentChange("Another password was set at the same time; try again.", null);
            }
            return NewPassword.taken(change);
        });
    }

    private Optional<PersonalMail> find(@Nullable String token) {
        return PersonalLink.find(
                deployment.storage(),
                token,
                LinkPurpose.PASSWORD_RESET,
                DeliveryKind.PASSWORD_RESET,
                deployment.clock().instant());
    }
}
