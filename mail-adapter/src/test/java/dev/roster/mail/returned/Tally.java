package dev.roster.mail.returned;

import dev.roster.delivery.StatusCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts how the reader does on a corpus. */
final class Tally {

    /** What a status must begin with to give the same reason as a label, without its first digit; nothing takes any. */
    private static final Map<String, List<String>> REASONS = Map.ofEntries(
            Map.entry("userunknown", List.of("1.", "2.1")),
            Map.entry("filtered", List.of("1.", "2.", "7.")),
            Map.entry("suspend", List.of("2.1", "1.")),
            Map.entry("hostunknown", List.of("1.2", "1.10", "4.4")),
            Map.entry("notaccept", List.of("1.2", "1.10", "4.4", "3.2", "7.")),
            Map.entry("mailboxfull", List.of("2.2")),
            Map.entry("mesgtoobig", List.of("3.4", "2.3")),
            Map.entry("exceedlimit", List.of("3.4", "2.3")),
            Map.entry("expired", List.of("4.")),
            Map.entry("networkerror", List.of("4.", "1.2")),
            Map.entry("systemerror", List.of("3.")),
            Map.entry("mailererror", List.of("3.")),
            Map.entry("blocked", List.of("7.")),
            Map.entry("rejected", List.of("7.")),
            Map.entry("policyviolation", List.of("7.")),
            Map.entry("spamdetected", List.of("7.")),
            Map.entry("contenterror", List.of("6.", "7.")));

    private final Map<String, Map<ReturnedKind, Integer>> matrix = new TreeMap<>();
    private int bounces;
    private int recognised;
    private int takenForBounces;
    private int recipients;
    private int found;
    private int severity;
    private int asLabelled;
    private int coded;
    private int codedAsLabelled;
    private int meant;
    private int suppressed;

    void add(Corpus.Mail mail, ReturnedMail read) {
        matrix.computeIfAbsent(row(mail), none -> new TreeMap<>()).merge(read.kind(), 1, Integer::sum);
        boolean bounce = read.kind().isFailure() || read.kind() == ReturnedKind.DELAYED;
        if (!mail.isBounce()) {
            takenForBounces += bounce ? 1 : 0;
            return;
        }
        bounces++;
        recognised += bounce ? 1 : 0;
        recipients += mail.labels().size();
        found += Math.min(mail.labels().size(), read.recipients().size());
        coded += (int) mail.labels().stream().filter(label -> !label.isMadeUp()).count();
        for (int i = 0; i < Math.min(mail.labels().size(), read.recipients().size()); i++) {
            compare(mail.labels().get(i), read.recipients().get(i));
        }
    }

    private static String row(Corpus.Mail mail) {
        if (mail.isBounce()) {
            return mail.hasDeliveryStatus() ? "bounce with a delivery status" : "bounce in words";
        }
        return mail.labels().isEmpty() ? "no bounce" : mail.labels().get(0).reason();
    }

    private void compare(Corpus.Label label, ReturnedRecipient read) {
        boolean same = read.status().map(StatusCode::toString).orElse("").equals(label.status());
        // whoever makes codes up makes up 5 for what the mail calls a delay, too
        boolean delay = label.isMadeUp() && read.kind() == ReturnedKind.DELAYED;
        boolean asSevere = delay || label.status().startsWith("5") == (read.kind() == ReturnedKind.PERMANENT_FAILURE);
        severity += asSevere ? 1 : 0;
        asLabelled += same ? 1 : 0;
        codedAsLabelled += same && !label.isMadeUp() ? 1 : 0;
        meant += same || (label.isMadeUp() && asSevere && isReason(label, read)) ? 1 : 0;
        suppressed += read.meaning().filter(StatusCode::blamesAddress).isPresent() == label.hard() ? 1 : 0;
    }

    private static boolean isReason(Corpus.Label label, ReturnedRecipient read) {
        String told = read.meaning().map(code -> code.toString().substring(2)).orElse("none");
        return REASONS.getOrDefault(label.reason(), List.of("")).stream().anyMatch(told::startsWith);
    }

    Map<String, Map<ReturnedKind, Integer>> matrix() {
        return matrix;
    }

    int takenForBounces() {
        return takenForBounces;
    }

    double recognised() {
        return share(recognised, bounces);
    }

    double found() {
        return share(found, recipients);
    }

    double severity() {
        return share(severity, recipients);
    }

    /** @return of those that have a real code */
    double codedAsLabelled() {
        return share(codedAsLabelled, coded);
    }

    /** @return with a made-up code taken as said if the reason is the same */
    double meant() {
        return share(meant, recipients);
    }

    private static double share(int some, int all) {
        return all == 0 ? 1 : (double) some / all;
    }

    private static String of(int some, int all) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", some, all, 100 * share(some, all));
    }

    @Override
    public String toString() {
        return String.join(
                "\n  ",
                "",
                "bounces recognised:           " + of(recognised, bounces),
                "recipients found:             " + of(found, recipients),
                "permanent or temporary:       " + of(severity, recipients),
                "status as labelled:           " + of(asLabelled, recipients),
                "  where the label is a code:  " + of(codedAsLabelled, coded),
                "  or the same reason:         " + of(meant, recipients),
                "address blamed as labelled:   " + of(suppressed, recipients),
                "others taken for bounces:     " + takenForBounces);
    }
}
