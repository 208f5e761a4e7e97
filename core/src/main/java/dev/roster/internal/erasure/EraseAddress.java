package dev.roster.internal.erasure;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.internal.Deployment;
import dev.roster.user.EmailAddress;
import java.util.List;

/** Erases somebody who was invited and never became a user: the invitations to an address that is nobody's. */
public final class EraseAddress {

    private final Deployment deployment;
    private final Actor.Host host;

    public EraseAddress(Deployment deployment, Actor.Host host) {
        this.deployment = deployment;
        this.host = host;
    }

    public void erase(String text) {
        EmailAddress address = EmailAddress.parse(text);
        requireNobodys(
                deployment.storage().lookups().usersByAddress(List.of(address)).isEmpty());
        // Whoever accepts an invitation meanwhile is a user from then on, and is left alone.
        EraseInvitations erasing = new EraseInvitations(
                deployment,
                host,
                change -> requireNobodys(change.unit().users().current(address).isEmpty()));
        erasing.erase((invitations, most) -> invitations.to(address, most));
        erasing.forget(address);
    }

    private static void requireNobodys(boolean nobodys) {
        if (!nobodys) {
            throw new Refused(Reason.ALREADY_TAKEN, "address", "A user has this address; erase that user instead.");
        }
    }
}
