package dev.roster.internal.user;

import dev.roster.internal.Deployment;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.List;
import java.util.Optional;

/** Finds a user for the host. Nobody else asks by address: it would tell who is a user. */
public final class FindUser {

    private final Deployment deployment;

    public FindUser(Deployment deployment) {
        this.deployment = deployment;
    }

    public Optional<User> byReference(String hostReference) {
        String reference = UserDraft.checkedReference(hostReference);
        return Optional.ofNullable(deployment
                .storage()
                .lookups()
                .usersByReference(List.of(reference))
                .get(reference));
    }

    public Optional<User> byAddress(String address) {
        EmailAddress parsed = EmailAddress.parse(address);
        return Optional.ofNullable(
                deployment.storage().lookups().usersByAddress(List.of(parsed)).get(parsed));
    }
}
