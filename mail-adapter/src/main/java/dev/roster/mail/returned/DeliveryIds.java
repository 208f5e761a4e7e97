package dev.roster.mail.returned;

import dev.roster.id.DeliveryId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which mail of ours is meant, in the order of how sure it is: where the mail came to, the envelope id, the Message-ID of
 * what is returned or answered. What people write or quote is not looked at.
 */
final class DeliveryIds {

    private static final List<String> CAME_TO = List.of("delivered-to", "x-original-to", "envelope-to", "to");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>@\\s]{1,80}+)@[^<>@\\s]{1,255}+>");
    private static final int MOST = 50;

    private final ReturnPath returnPath;

    DeliveryIds(ReturnPath returnPath) {
        this.returnPath = returnPath;
    }

    /** @param kind what it is: a mail system returns what stands among its words, where people quote */
    Optional<DeliveryId> in(Anatomy mail, ReturnedKind kind) {
        boolean fromWords = isToldByMailSystem(kind);
        Headers returned = fromWords && mail.returned().isEmpty() ? mail.copied() : mail.returned();
        Optional<StatusFields> status = fromWords ? mail.status().or(mail::statusInWords) : mail.status();
        return Stream.of(
                        byAddress(mail),
                        byEnvelopeId(status),
                        byReturnPath(mail, returned),
                        byMessageId(mail, returned))
                .flatMap(ids -> ids)
                .findFirst();
    }

    private static boolean isToldByMailSystem(ReturnedKind kind) {
        return switch (kind) {
            case PERMANENT_FAILURE, TEMPORARY_FAILURE, DELAYED, RELAYED, DELIVERED -> true;
            case AUTO_REPLY, COMPLAINT, OTHER -> false;
        };
    }

    private Stream<DeliveryId> byAddress(Anatomy mail) {
        return CAME_TO.stream()
                .flatMap(name -> mail.headers().all(name).stream())
                .limit(MOST)
                .flatMap(this::ours);
    }

    private static Stream<DeliveryId> byEnvelopeId(Optional<StatusFields> status) {
        return status.flatMap(fields -> ReturnPath.parse(fields.ofMail("original-envelope-id"))).stream();
    }

    /** What is returned says itself where it was to come back to. */
    private Stream<DeliveryId> byReturnPath(Anatomy mail, Headers returned) {
        return Stream.concat(
                        mail.complaint().map(fields -> fields.ofMail("original-mail-from")).stream(),
                        returned.all("return-path").stream())
                .limit(MOST)
                .flatMap(this::ours);
    }

    private Stream<DeliveryId> ours(String value) {
        return Addresses.in(value).stream().flatMap(address -> returnPath.read(address).stream());
    }

    private static Stream<DeliveryId> byMessageId(Anatomy mail, Headers returned) {
        return Stream.of(
                        returned.all("message-id"),
                        mail.headers().all("in-reply-to"),
                        mail.headers().all("references"))
                .flatMap(List::stream)
                .limit(MOST)
                .flatMap(DeliveryIds::ids);
    }

    private static Stream<DeliveryId> ids(String value) {
        return MESSAGE_ID
                .matcher(value)
                .results()
                .limit(MOST)
                .map(id -> id.group(1))
                .flatMap(text -> ReturnPath.parse(text).stream());
    }
}
