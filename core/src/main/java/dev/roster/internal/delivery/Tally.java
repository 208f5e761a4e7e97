package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.DispatchCounts;
import dev.roster.id.DeliveryId;
import dev.roster.port.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what a dispatcher does. */
final class Tally {

    private final Map<DeliveryState, Long> settled = new EnumMap<>(DeliveryState.class);
    private long claimed;
    private long ambiguous;
    private long relayDown;
    private long lost;
    private Optional<Instant> oldestDueAt = Optional.empty();
    private Optional<String> lastTrouble = Optional.empty();

    synchronized void claimed(List<Delivery> mails) {
        claimed += mails.size();
        oldestDueAt = mails.stream().findFirst().map(Delivery::dueAt);
    }

    /** @param said its detail, without secrets */
    synchronized void answered(Answer answer, String said) {
        if (answer instanceof Answer.Ambiguous) {
            ambiguous++;
        } else if (answer instanceof Answer.RelayDown) {
            relayDown++;
        }
        if (!(answer instanceof Answer.Accepted)) {
            lastTrouble = Said.inOneLine(said);
        }
    }

    synchronized void trouble(String what) {
        lastTrouble = Said.inOneLine(what);
    }

    synchronized void recorded(Collection<Settled> mails, Set<DeliveryId> recorded) {
        for (Settled each : mails) {
            if (recorded.contains(each.delivery().id())) {
                settled.merge(each.settlement().state(), 1L, Long::sum);
            } else {
                lost++;
            }
        }
    }

    synchronized DispatchCounts counts(Optional<Instant> relayRestsUntil) {
        return new DispatchCounts(
                claimed,
                settled(DeliveryState.SENT),
                settled(DeliveryState.DEFERRED),
                settled(DeliveryState.FAILED),
                settled(DeliveryState.VOID),
                ambiguous,
                relayDown,
                lost,
                relayRestsUntil,
                oldestDueAt,
                lastTrouble);
    }

    private long settled(DeliveryState state) {
        return settled.getOrDefault(state, 0L);
    }
}
