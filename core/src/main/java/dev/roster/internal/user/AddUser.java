package dev.roster.internal.user;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in a user for whom the host vouches. */
public final class AddUser {

    private final Deployment deployment;
    private final Actor.Host host;

    public AddUser(Deployment deployment, Actor.Host host) {
        this.deployment = deployment;
        this.host = host;
    }

    public User add(String address, PersonName name, @Nullable String hostReference) {
        EmailAddress checked = EmailAddress.parse(address);
        ProfileWords.checked(name);
        Optional<String> reference = Optional.ofNullable(hostReference).map(UserDraft::checkedReference);
        return deployment.storage().inTransaction(unit -> {
            Instant now = deployment.clock().instant();
            User user = User.added(new UserId(deployment.ids().next()), reference, checked, name, now);
            if (!NewUser.add(deployment.recorder(), unit, user, host, now)) {
                throw new Refused(
                        Reason.ALREADY_TAKEN,
                        "user",
                        "Another user has this address or host reference; look that user up.");
            }
            return user;
        });
    }
}
