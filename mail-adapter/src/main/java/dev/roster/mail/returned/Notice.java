package dev.roster.mail.returned;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads who could not be reached, and why, from a bounce that says so in words alone. */
final class Notice {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_INDENTED = 3;
    private static final int LONGEST_SECTION = 2_000;

    private static final Pattern OF_SENDER =
            Pattern.compile("(?im)^[ \\t]{0,20}+(?:mail )?(?:from|sender|reply-to) ?:.*+$");

    private final Anatomy mail;

    Notice(Anatomy mail) {
        this.mail = mail;
    }

    List<ReturnedRecipient> recipients() {
        List<String> addresses = addresses();
        if (addresses.size() < 2) {
            return List.of(recipient(String.join("", addresses), mail.notice()));
        }
        List<ReturnedRecipient> recipients = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            String section = section(addresses, i);
            boolean tells =
                    !Reply.in(section).isEmpty() || Words.meaning(section).isPresent();
            recipients.add(recipient(addresses.get(i), tells ? section : before(addresses) + section));
        }
        return recipients;
    }

    /** @return the line in which a mail system says why, with those that are indented under it */
    static String reason(String notice) {
        List<String> lines = notice.lines()
                .limit(MOST_LINES)
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE))
                .toList();
        return first(lines, line -> !Reply.in(line).isEmpty())
                .or(() -> first(lines, line -> Words.meaning(line).isPresent()))
                .or(() -> first(lines, line -> !line.isBlank()))
                .orElse("");
    }

    private static Optional<String> first(List<String> lines, Predicate<String> such) {
        return IntStream.range(0, lines.size())
                .filter(at -> such.test(lines.get(at)))
                .mapToObj(at -> withIndented(lines, at))
                .findFirst();
    }

    private static String withIndented(List<String> lines, int at) {
        int indent = indent(lines.get(at));
        return lines.get(at)
                + lines.stream()
                        .skip(at + 1L)
                        .takeWhile(line -> !line.isBlank() && indent(line) > indent)
                        .limit(MOST_INDENTED)
                        .map(line -> ' ' + line.strip())
                        .collect(Collectors.joining());
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private ReturnedRecipient recipient(String address, String about) {
        Reply reply = Reply.in(about);
        ReturnedKind kind = isDelay() ? ReturnedKind.DELAYED : Meaning.kind(reply.status(), reply.code());
        String reason = reason(about);
        return new ReturnedRecipient(
                Addresses.last(address),
                kind,
                reply.status(),
                Meaning.of(reply.status(), kind, reason, about),
                reply.code(),
                Said.inOneLine(reason));
    }

    private boolean isDelay() {
        return Words.has("delayed", mail.notice())
                || Words.has("delayed", mail.headers().text("subject"));
    }

    /** Those that are named as failed; else those in the words, but for whom the mail is from and to; else whom ours was for. */
    private List<String> addresses() {
        Set<String> named = new LinkedHashSet<>(mail.headers().all("x-failed-recipients").stream()
                .flatMap(value -> Addresses.in(value).stream())
                .toList());
        if (named.isEmpty()) {
            named.addAll(Addresses.in(OF_SENDER.matcher(mail.notice()).replaceAll("")));
            named.removeIf(Addresses::isOfMailSystem);
            Addresses.in(mail.headers().first("to")).forEach(named::remove);
            Addresses.in(mail.headers().first("from")).forEach(named::remove);
            Addresses.in(returned("from")).forEach(named::remove);
        }
        return List.copyOf(named.isEmpty() ? Addresses.in(returned("to")) : named);
    }

    private String returned(String header) {
        return (mail.returned().isEmpty() ? mail.copied() : mail.returned()).first(header);
    }

    /** @return what stands from one address to the next */
    private String section(List<String> addresses, int i) {
        String notice = mail.notice();
        int start = Math.max(notice.indexOf(addresses.get(i)), 0);
        int next = i + 1 < addresses.size() ? notice.indexOf(addresses.get(i + 1), start) : -1;
        int end = next < 0 ? notice.length() : next;
        return notice.substring(start, Math.min(end, start + LONGEST_SECTION));
    }

    /** @return what stands before all addresses: some say first why, and then whom it is about */
    private String before(List<String> addresses) {
        int end = Math.max(mail.notice().indexOf(addresses.get(0)), 0);
        return mail.notice().substring(0, Math.min(end, LONGEST_SECTION));
    }
}
