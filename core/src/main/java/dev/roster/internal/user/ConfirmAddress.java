package dev.roster.internal.user;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.internal.PersonalLink;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.port.LinkPurpose;
import dev.roster.port.PersonalMail;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.time.Duration;
import java.util.Optional;

/** Makes the mailbox that a link has proved the address of whoever asked for it. */
public final class ConfirmAddress {

    /** For how long it is tried to tell the old address. */
    private static final Duration NOTICE = Duration.ofDays(7);

    private final Deployment deployment;

    public ConfirmAddress(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The address that a link would make the user's, masked, or empty if it would not. Writes nothing. */
    public Optional<String> peek(String token) {
        return find(token).map(mail -> mail.to().masked());
    }

    public User confirm(String token) {
        PersonalMail found = find(token).orElseThrow(PersonalLink::dead);
        return PersonalChange.in(
                deployment,
                found.user(),
                new Actor.User(found.user()),
                Event.ADDRESS_CHANGED,
                change -> confirm(change, found));
    }

    private Optional<PersonalMail> find(String token) {
        return PersonalLink.find(
                deployment.storage(),
                token,
                LinkPurpose.ADDRESS_CHANGE,
                DeliveryKind.ADDRESS_CHANGE,
                deployment.clock().instant());
    }

    private static User confirm(PersonalChange change, PersonalMail found) {
        change.requireActive();
        EmailAddress proved =
                PersonalLink.use(change.unit(), found, change.now()).to();
        if (change.unit().users().current(proved).isPresent()) {
            throw new Refused(
                    Reason.ALREADY_TAKEN,
                    "address",
                    "This is the address of another user by now; sign in as that user, or take another address.");
        }
        change.endLinks();
        change.mail(DeliveryKind.ADDRESS_CHANGED, change.user().address(), NOTICE);
        change.recordNumber(Facet.ADDRESS);
        return change.alter(change.user().withAddress(proved));
    }
}
