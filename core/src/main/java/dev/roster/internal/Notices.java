package dev.roster.internal;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.member.OwnershipOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Has members told what somebody else made of them: puts the mails into the outbox, in the change that they are about. What
 * they say is looked up when they are sent, and whether it still holds.
 */
public final class Notices {

    /** For how long it is tried to tell somebody. */
    private static final Duration LIFETIME = Duration.ofDays(7);

    /** Who changes roles often has them changed again soon: what was not sent by then is one mail, and so nobody is flooded. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Change change;
    private int queued;

    public Notices(Change change) {
        this.change = change;
    }

    public void removed(Collection<UserId> users) {
        if (isTold(DeliveryKind.REMOVED)) {
            queue(DeliveryKind.REMOVED, users, change.now());
        }
    }

    /** Nobody is told what they did themselves. */
    public void rolesChanged(Collection<UserId> users) {
        List<UserId> others = users.stream()
                .filter(user -> !change.actor().equals(new Actor.Member(user)))
                .toList();
        if (isTold(DeliveryKind.ROLES_CHANGED)) {
            replace(DeliveryKind.ROLES_CHANGED, others, change.now().plus(REST));
        }
    }

    /** Always told: nobody can accept what they do not know of. */
    public void ownershipOffered(OwnershipOffer offer) {
        replace(DeliveryKind.OWNERSHIP_OFFER, List.of(offer.receiver()), change.now());
    }

    /** Until when a notice is worth sending. */
    public static Instant until(Delivery notice) {
        return Instant.EPOCH.plus(Duration.ofMinutes(notice.generation())).plus(LIFETIME);
    }

    private int generation() {
        return Math.toIntExact(Duration.between(Instant.EPOCH, change.now()).toMinutes());
    }

    private boolean isTold(DeliveryKind kind) {
        return change.deployment().settings().notices().contains(kind);
    }

    /** In place of those that are not sent yet. */
    private void replace(DeliveryKind kind, Collection<UserId> users, Instant due) {
        if (!users.isEmpty()) {
            change.unit()
                    .outbox()
                    .cancel(
                            change.organization().id(),
                            kind,
                            users.stream().map(UserId::value).toList());
            queue(kind, users, due);
        }
    }

    private void queue(DeliveryKind kind, Collection<UserId> users, Instant due) {
        List<Delivery> mails = new ArrayList<>();
        for (UserId user : users) {
            mails.add(Queued.mail(
                    new DeliveryId(change.deployment().ids().random()),
                    Optional.of(change.organization().id()),
                    kind,
                    user.value(),
                    generation(),
                    Queued.inTurn(due, queued++),
                    change.now()));
        }
        change.unit().outbox().enqueue(mails);
    }
}
