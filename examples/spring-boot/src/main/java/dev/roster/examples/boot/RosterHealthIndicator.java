package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.delivery.DispatchCounts;
import dev.roster.delivery.Dispatching;
import dev.roster.failure.StorageFailure;
import dev.roster.id.UserId;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down if Roster cannot ask its storage, or if this node was to send mails and does not. A mail system that is down is told,
 * but takes no node out of service: mails wait.
 */
@Component
final class RosterHealthIndicator implements HealthIndicator {

    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Roster roster;
    private final ObjectProvider<Dispatching> dispatching;

    RosterHealthIndicator(Roster roster, ObjectProvider<Dispatching> dispatching) {
        this.roster = roster;
        this.dispatching = dispatching;
    }

    @Override
    public Health health() {
        boolean sends = dispatching.stream().allMatch(Dispatching::isRunning);
        Health.Builder health = sends ? Health.up() : Health.down();
        try {
            // One statement by a key.
            roster.user(NOBODY).version();
            health.withDetail("storage", "answers");
        } catch (StorageFailure failure) {
            health.down(failure);
        }
        DispatchCounts mails = roster.dispatcher().counts();
        mails.relayRestsUntil().ifPresent(until -> health.withDetail("mail system rests until", until));
        mails.lastTrouble().ifPresent(trouble -> health.withDetail("last trouble with mails", trouble));
        return health.withDetail("dispatcher", sends ? "runs" : "has stopped").build();
    }
}
