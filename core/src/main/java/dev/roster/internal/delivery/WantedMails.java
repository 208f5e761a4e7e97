package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.Suppression;
import dev.roster.id.DeliveryId;
import dev.roster.internal.Minted;
import dev.roster.message.Message;
import dev.roster.port.Lookups;
import dev.roster.port.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Of the mails that were claimed, those that are still wanted and may be sent, in the order in which they were claimed. */
final class WantedMails {

    private final List<Sorted<?>> sorted;
    private final Map<DeliveryId, Mailing<?>> wanted = new LinkedHashMap<>();
    private final List<Settled> unsent = new ArrayList<>();

    WantedMails(Lookups lookups, List<MailRoom<?>> rooms, List<Delivery> claimed, Instant now) {
        sorted = rooms.stream().<Sorted<?>>map(room -> sort(room, claimed, now)).toList();
        Map<DeliveryId, Mailing<?>> all = new HashMap<>();
        sorted.forEach(each ->
                each.wanted().forEach(mailing -> all.put(mailing.delivery().id(), mailing)));
        Map<DeliveryId, Suppression> suppressed = suppressed(lookups, all.values());
        for (Delivery delivery : claimed) {
            Mailing<?> mailing = all.get(delivery.id());
            Suppression suppression = suppressed.get(delivery.id());
            if (mailing == null) {
                unsent.add(Backoff.overtaken(delivery));
            } else if (suppression != null) {
                unsent.add(Backoff.suppressed(delivery, suppression));
            } else {
                wanted.put(delivery.id(), mailing);
            }
        }
    }

    /** Asked once more: what an older mail came to may have been learned since this one was queued. */
    private static Map<DeliveryId, Suppression> suppressed(Lookups lookups, Collection<Mailing<?>> mailings) {
        List<Delivery> invitations = mailings.stream()
                .<Delivery>map(Mailing::delivery)
                .filter(delivery -> delivery.kind() == DeliveryKind.INVITATION)
                .toList();
        return invitations.isEmpty() ? Map.of() : lookups.suppressionsOf(invitations);
    }

    /** The mails of one sort, and who knows them. */
    private record Sorted<T>(MailRoom<T> room, List<Mailing<T>> wanted) {

        Map<DeliveryId, Message> messages() {
            return wanted.isEmpty() ? Map.of() : room.messages(wanted);
        }
    }

    private static <T> Sorted<T> sort(MailRoom<T> room, List<Delivery> claimed, Instant now) {
        List<Delivery> its =
                claimed.stream().filter(each -> room.takes(each.kind())).toList();
        return new Sorted<>(room, its.isEmpty() ? List.of() : room.wanted(its, now));
    }

    /** What became of the others: overtaken, or not to be sent there. */
    List<Settled> unsent() {
        return unsent;
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    Collection<Mailing<?>> all() {
        return wanted.values();
    }

    Optional<Mailing<?>> get(DeliveryId id) {
        return Optional.ofNullable(wanted.get(id));
    }

    Stream<Minted> minted() {
        return wanted.values().stream().flatMap(mailing -> mailing.minted().stream());
    }

    List<Outgoing> outgoing() {
        Map<DeliveryId, Message> messages = new HashMap<>();
        sorted.forEach(each -> messages.putAll(each.messages()));
        return wanted.keySet().stream()
                .map(id -> new Outgoing(id, Objects.requireNonNull(messages.get(id))))
                .toList();
    }

    /** A relay may quote what it was given, and an exception too. Neither is a place for a link. */
    String withoutLinks(String text) {
        return minted().map(each -> each.link().token())
                .reduce(text, (clean, token) -> clean.replace(token, "[hidden]"));
    }
}
