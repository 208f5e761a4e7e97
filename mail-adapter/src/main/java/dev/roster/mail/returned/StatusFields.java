package dev.roster.mail.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands in a delivery status (RFC 3464, section 2): fields about the mail, then a group of fields for each recipient.
 * Groups without an empty line between them, empty lines within one, and lines that are not folded as they should be occur.
 */
final class StatusFields {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}+[ \t]*:.*");
    private static final Pattern GROUPS = Pattern.compile("(?im)^(?:final|original)-recipient[ \t]*:");
    private static final Pattern OUTCOME = Pattern.compile("(?im)^(?:action|status)[ \t]*:");
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST = 2_000;

    private final Map<String, String> ofMail = new HashMap<>();
    private final List<Map<String, String>> ofRecipients = new ArrayList<>();
    private Map<String, String> group = new HashMap<>();
    private String last = "";

    private StatusFields() {}

    static boolean areIn(String text) {
        return GROUPS.matcher(text).find() && OUTCOME.matcher(text).find();
    }

    static StatusFields read(String text) {
        StatusFields fields = new StatusFields();
        text.lines().forEach(fields::line);
        fields.closeGroup();
        return fields;
    }

    /** @return a field about the mail, or nothing */
    String ofMail(String name) {
        return ofMail.getOrDefault(name, "");
    }

    /** @return the fields of each recipient */
    List<Map<String, String>> ofRecipients() {
        return ofRecipients;
    }

    private void line(String line) {
        if (line.isBlank()) {
            last = "";
            if (saysWhatBecameOfWhom()) {
                closeGroup();
            }
        } else if (FIELD.matcher(line).matches()) {
            int colon = line.indexOf(':');
            field(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        } else if (!last.isEmpty()) {
            group.computeIfPresent(last, (name, before) -> clip(before + ' ' + line.strip()));
        }
    }

    private void field(String name, String value) {
        if (group.containsKey(name) && isOfRecipient(name)) {
            closeGroup();
        }
        last = name;
        group.merge(name, clip(value), (before, more) -> clip(before + ", " + more));
    }

    private static boolean isOfRecipient(String name) {
        return switch (name) {
            case "final-recipient", "original-recipient", "action", "status" -> true;
            default -> false;
        };
    }

    private boolean saysWhatBecameOfWhom() {
        return isRecipient() && (group.containsKey("action") || group.containsKey("status"));
    }

    private boolean isRecipient() {
        return group.containsKey("final-recipient") || group.containsKey("original-recipient");
    }

    private void closeGroup() {
        boolean tells = isRecipient() || group.containsKey("action");
        if (tells && ofRecipients.size() < MOST_RECIPIENTS) {
            ofRecipients.add(group);
        }
        group.forEach(ofMail::putIfAbsent);
        group = new HashMap<>();
    }

    private static String clip(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
