package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.id.DeliveryId;
import dev.roster.internal.Minted;
import dev.roster.message.Message;
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

/** Of the mails that were claimed, those that are still wanted, in the order in which they were claimed. */
final class WantedMails {

    private final List<Sorted<?>> sorted;
    private final Map<DeliveryId, Mailing<?>> wanted = new LinkedHashMap<>();
    private final List<Delivery> unwanted = new ArrayList<>();

    WantedMails(List<MailRoom<?>> rooms, List<Delivery> claimed, Instant now) {
        sorted = rooms.stream().<Sorted<?>>map(room -> sort(room, claimed, now)).toList();
        Map<DeliveryId, Mailing<?>> all = new HashMap<>();
        sorted.forEach(each ->
                each.wanted().forEach(mailing -> all.put(mailing.delivery().id(), mailing)));
        for (Delivery delivery : claimed) {
            Mailing<?> mailing = all.get(delivery.id());
            if (mailing == null) {
                unwanted.add(delivery);
            } else {
                wanted.put(delivery.id(), mailing);
            }
        }
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

    List<Delivery> unwanted() {
        return unwanted;
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
