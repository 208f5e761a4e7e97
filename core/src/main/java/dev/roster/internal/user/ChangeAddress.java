package dev.roster.internal.user;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.internal.Quota;
import dev.roster.journal.Event;
import dev.roster.user.EmailAddress;
import java.time.Duration;
import java.util.List;

/**
 * Has a link sent to the address that is to be a person's. Whether another user has that address is not looked at here: what
 * is written, counted and answered is the same, and the dispatcher sends no mail to whoever is a user already.
 */
public final class ChangeAddress {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Duration WINDOW = Duration.ofDays(1);
    private static final int MOST_BY_ONE = 5;
    private static final int MOST_TO_ONE = 5;

    private final Deployment deployment;
    private final UserId user;

    public ChangeAddress(Deployment deployment, UserId user) {
        this.deployment = deployment;
        this.user = user;
    }

    public void to(String newAddress) {
        EmailAddress wanted = EmailAddress.parse(newAddress);
        PersonalChange.in(deployment, user, new Actor.User(user), Event.ADDRESS_CHANGE_ASKED, change -> {
            change.requireActive();
            if (wanted.equals(change.user().address())) {
                throw new Refused(Reason.ALREADY_TAKEN, "address", "This is your address already; name another one.");
            }
            change.mail(DeliveryKind.ADDRESS_CHANGE, wanted, LIFETIME);
            change.recordAlone();
            Quota.use(change.unit(), change.now(), "address", quotas(wanted));
            return wanted;
        });
    }

    private List<Quota> quotas(EmailAddress wanted) {
        return List.of(
                new Quota(
                        "address change by " + user,
                        MOST_BY_ONE,
                        WINDOW,
                        "You have asked for " + MOST_BY_ONE + " changes of address in a day; try again tomorrow."),
                new Quota(
                        "address change to " + wanted.canonical(),
                        MOST_TO_ONE,
                        WINDOW,
                        "This address gets no more mails for now; try again later."));
    }
}
