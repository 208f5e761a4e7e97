package dev.roster.mail.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pieces of a mail that tell something: what the mail system says in words, what it says in fields, and the headers of the
 * mail that it returns. What stands inside of a message that is attached is not said by whoever attached it.
 */
final class Anatomy {

    private static final Pattern FIRST_HEADER = Pattern.compile(
            "(?i)(?:received|return-path|message-id|dkim-signature|arc-seal|x-received|mime-version)\\s?:.*");
    private static final int MOST_HEADERS_OF_COPY = 500;
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_NOTICE = 16_000;

    private final Part mail;
    private final List<Part> texts = new ArrayList<>();
    private Optional<StatusFields> status = Optional.empty();
    private Optional<StatusFields> complaint = Optional.empty();
    private Optional<StatusFields> statusInWords = Optional.empty();
    private boolean receipt;
    private Headers returned = Headers.NONE;
    private Headers copied = Headers.NONE;
    private String notice = "";

    private Anatomy(Part mail) {
        this.mail = mail;
    }

    static Anatomy of(Part mail) {
        Anatomy anatomy = new Anatomy(mail);
        anatomy.sort(mail);
        anatomy.cut(anatomy.words());
        return anatomy;
    }

    Headers headers() {
        return mail.headers();
    }

    MediaType type() {
        return mail.type();
    }

    /** @return what it says in words, without the mail that it returns */
    String notice() {
        return notice;
    }

    /** @return the delivery status, if there is one */
    Optional<StatusFields> status() {
        return status;
    }

    /** @return the fields of a delivery status that stands among the words, where a mail system lost the part */
    Optional<StatusFields> statusInWords() {
        return statusInWords;
    }

    /** @return the fields of a report of abuse, if it is one */
    Optional<StatusFields> complaint() {
        return complaint;
    }

    /** @return whether it is a receipt of a mail program (RFC 8098) */
    boolean isReceipt() {
        return receipt;
    }

    /** @return the headers of the mail that is returned or attached, or none */
    Headers returned() {
        return returned;
    }

    /** @return the headers of a mail that is copied into the words, as some mail systems return it, or none */
    Headers copied() {
        return copied;
    }

    private void sort(Part part) {
        MediaType type = part.type();
        switch (type.name()) {
            case "message/delivery-status", "message/global-delivery-status" -> status(part.text());
            case "message/feedback-report" -> complaint = Optional.of(StatusFields.read(part.text()));
            case "message/disposition-notification", "message/global-disposition-notification" -> receipt = true;
            default -> {
                if (type.isMessage()) {
                    part.parts().stream().findFirst().ifPresent(message -> returned(message.headers()));
                } else if (type.isHeaders()) {
                    returned(Headers.read(part.text().lines().toList(), MOST_HEADERS_OF_COPY));
                } else if (type.isMultipart() && !part.parts().isEmpty()) {
                    part.parts().forEach(this::sort);
                } else if (isWords(part)) {
                    texts.add(part);
                }
            }
        }
    }

    /** What announces parts and has none is words. */
    private boolean isWords(Part part) {
        return part.type().isText() || part.type().isMultipart() || part.equals(mail);
    }

    private void status(String text) {
        if (status.isEmpty()) {
            status = Optional.of(StatusFields.read(text));
        }
    }

    private void returned(Headers headers) {
        if (returned.isEmpty()) {
            returned = headers;
        }
    }

    private String words() {
        List<Part> plain = texts.stream()
                .filter(part -> !part.type().name().equals("text/html"))
                .toList();
        return (plain.isEmpty() ? texts : plain).stream().map(Part::text).collect(Collectors.joining("\n"));
    }

    private void cut(String words) {
        List<String> lines = words.lines().limit(MOST_LINES).toList();
        int end = 0;
        while (end < lines.size() && !beginsCopy(lines.get(end))) {
            end++;
        }
        String all = String.join("\n", lines.subList(0, end));
        notice = all.length() <= LONGEST_NOTICE ? all : all.substring(0, LONGEST_NOTICE);
        if (StatusFields.areIn(words)) {
            statusInWords = Optional.of(StatusFields.read(words));
        }
        int start = end;
        while (start < lines.size() && !FIRST_HEADER.matcher(lines.get(start)).matches()) {
            start++;
        }
        copied = Headers.read(lines.subList(start, lines.size()), MOST_HEADERS_OF_COPY);
    }

    private static boolean beginsCopy(String line) {
        return FIRST_HEADER.matcher(line).matches() || (line.length() < 100 && Words.has("copy begins", line));
    }
}
