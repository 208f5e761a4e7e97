package dev.roster.internal.credential;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.user.Identity;
import java.util.List;

/** Links a person who is signed in to an identity provider, or parts the two. */
public final class LinkIdentity {

    private final Deployment deployment;
    private final UserId id;

    public LinkIdentity(Deployment deployment, UserId id) {
        this.deployment = deployment;
        this.id = id;
    }

    public List<Identity> list() {
        return deployment.storage().lookups().identities(id);
    }

    /** A link that was sent before would go around the provider of who has no password. The person is told, who may not be it. */
    public void link(Identity identity) {
        PersonalChange.in(deployment, id, new Actor.User(id), Event.IDENTITY_LINKED, change -> {
            change.requireActive();
            if (change.unit().identities().insert(identity, id)) {
                change.endLinks();
                change.record(Facet.CREDENTIALS, NewPassword.credentials(change.unit(), change.user()));
                change.mail(DeliveryKind.IDENTITY_LINKED, change.user().address(), NewPassword.NOTICE);
            } else if (!change.unit().identities().of(id).contains(identity)) {
                throw new Refused(
                        Reason.ALREADY_TAKEN,
                        "identity",
                        "This identity is another user's; sign in with it, and take it from that user first.");
            }
            return identity;
        });
    }

    /** Sessions end that were begun with it, and with them all others; and what was asked for in them. */
    public void unlink(Identity identity) {
        PersonalChange.in(deployment, id, new Actor.User(id), Event.IDENTITY_UNLINKED, change -> {
            change.requireActive();
            if (!change.unit().identities().delete(identity, id)) {
                throw Change.notFound("identity");
            }
            change.endSessions();
            change.endLinks();
            change.record(Facet.CREDENTIALS, NewPassword.credentials(change.unit(), change.user()));
            return identity;
        });
    }
}
