package dev.roster.mail.returned;

import dev.roster.delivery.StatusCode;
import dev.roster.user.EmailAddress;
import java.util.Map;
import java.util.Optional;

/** Decides what became of the mail to one recipient, from the fields of a delivery status and the words around it. */
final class Outcome {

    private final Map<String, String> fields;
    private final String notice;
    private final Reply reply;
    private final Reply inNotice;

    /**
     * @param fields the fields of one recipient
     * @param notice what the mail system says in words, if that is about this recipient alone
     */
    Outcome(Map<String, String> fields, String notice) {
        this.fields = fields;
        this.notice = notice;
        this.reply = Reply.in(field("diagnostic-code"));
        this.inNotice = Reply.in(notice);
    }

    ReturnedRecipient recipient() {
        Optional<StatusCode> status = status();
        ReturnedKind kind = kind(status);
        String diagnostic = afterType(field("diagnostic-code"));
        return new ReturnedRecipient(
                address(),
                kind,
                status,
                Meaning.of(status, kind, diagnostic, notice),
                reply.code().or(() -> kind.isFailure() ? inNotice.code() : Optional.empty()),
                Said.inOneLine(diagnostic.isBlank() ? otherReason() : diagnostic));
    }

    /** Some say why in a comment to the status. */
    private String otherReason() {
        String status = field("status");
        return status.contains("(") ? status : Notice.reason(notice);
    }

    /** What the system that refused said itself goes before what others made of it, and what tells something before 5.0.0. */
    private Optional<StatusCode> status() {
        Optional<StatusCode> stated = Reply.in(field("status")).status();
        Optional<StatusCode> telling = reply.isWhole() ? reply.status().filter(Meaning::isTold) : Optional.empty();
        return telling.or(() -> stated.filter(Meaning::isTold))
                .or(() -> reply.status().filter(Meaning::isTold))
                .or(() -> inNotice.status().filter(Meaning::isTold))
                .or(() -> stated)
                .or(reply::status)
                .or(inNotice::status);
    }

    private ReturnedKind kind(Optional<StatusCode> status) {
        ReturnedKind bySeverity = Meaning.kind(status, reply.code().or(inNotice::code));
        return switch (Words.first(field("action"))) {
            case "delayed" -> ReturnedKind.DELAYED;
            case "delivered" -> ReturnedKind.DELIVERED;
            case "relayed", "expanded" -> ReturnedKind.RELAYED;
            case "failed" -> bySeverity.isFailure() ? bySeverity : ReturnedKind.PERMANENT_FAILURE;
            default -> bySeverity;
        };
    }

    private Optional<EmailAddress> address() {
        return Addresses.last(field("final-recipient")).or(() -> Addresses.last(field("original-recipient")));
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A diagnostic begins with who speaks, such as {@code smtp;}. */
    private static String afterType(String diagnostic) {
        int end = diagnostic.indexOf(';');
        boolean isType = end > 0 && diagnostic.substring(0, end).matches("[A-Za-z0-9-]{1,40}");
        return isType ? diagnostic.substring(end + 1) : diagnostic;
    }
}
