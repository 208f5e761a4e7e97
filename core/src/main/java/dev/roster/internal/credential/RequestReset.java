package dev.roster.internal.credential;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.journal.Event;
import dev.roster.port.Credential;
import dev.roster.signin.SignInLimits;
import dev.roster.user.User;
import org.jspecify.annotations.Nullable;

/** Has a mail sent with a link to set a password. Whoever asks learns nothing, whatever comes of it. */
public final class RequestReset {

    private final Deployment deployment;

    public RequestReset(Deployment deployment) {
        this.deployment = deployment;
    }

    public void request(@Nullable String address, @Nullable String source) {
        String from = SignInUser.source(source);
        Asked asked = Asked.of(deployment.storage().lookups(), address);
        if (deployment.attempts().reset(asked.who(), from).refusal().isEmpty()) {
            asked.found().map(Credential::user).filter(User::isActive).ifPresent(this::send);
        }
    }

    /** To the stored address, whatever was typed. */
    private void send(User user) {
        try {
            PersonalChange.in(
                    deployment,
                    user.id(),
                    new Actor.Host("password reset asked for"),
                    Event.PASSWORD_RESET_ASKED,
                    change -> {
                        if (change.user().isActive() && mayHavePassword(change)) {
                            change.mail(
                                    DeliveryKind.PASSWORD_RESET, change.user().address(), SignInLimits.RESET_LIFETIME);
                            change.recordAlone();
                        }
                        return user;
                    });
        } catch (Refused erasedMeanwhile) {
            // What is told is the same for everybody.
        }
    }

    /** Who signs in by an identity provider alone has its rules, a second factor perhaps; a mailbox does not go around them. */
    private static boolean mayHavePassword(PersonalChange change) {
        return change.unit().credentials().current(change.user().id()).isPresent()
                || change.unit().identities().of(change.user().id()).isEmpty();
    }
}
