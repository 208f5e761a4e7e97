package dev.roster.internal.credential;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refused;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.journal.Facet;
import dev.roster.port.UnitOfWork;
import dev.roster.signin.SignIn;
import dev.roster.user.Password;
import dev.roster.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every way to a new password has in common. */
final class NewPassword {

    /** For how long it is tried to tell the person. */
    static final Duration NOTICE = Duration.ofDays(7);

    private NewPassword() {}

    /** What is to be stored of it. To be hashed before the transaction, which would else wait for it. */
    static String hashed(Deployment deployment, @Nullable String chosen, User user) {
        return deployment
                .passwords()
                .hashed(
                        Password.of(chosen),
                        List.of(
                                user.name().given(),
                                user.name().family(),
                                user.address().value()))
                .orElseThrow(() -> new Refused(new SignIn.Busy().refusal().orElseThrow()));
    }

    /** Sessions end, other links are dead, and the person is told, who may not be the one who did it. */
    static User taken(PersonalChange change) {
        change.endSessions();
        change.endLinks();
        change.record(Facet.CREDENTIALS, credentials(change.unit(), change.user()));
        change.mail(DeliveryKind.PASSWORD_CHANGED, change.user().address(), NOTICE);
        return change.user().withSessionsEnded();
    }

    /** What the user can sign in with, as it is put on record: never what it is. */
    static List<String> credentials(UnitOfWork unit, User user) {
        Optional<String> password = unit.credentials().current(user.id()).map(encoded -> "password");
        return Stream.concat(
                        password.stream(),
                        unit.identities().of(user.id()).stream().map(identity -> identity.issuer()))
                .distinct()
                .sorted()
                .toList();
    }
}
