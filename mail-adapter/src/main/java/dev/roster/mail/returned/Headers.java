package dev.roster.mail.returned;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers of a mail or of a part, read in a forgiving way. */
final class Headers {

    static final Headers NONE = new Headers();

    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,80}[ \t]*");
    private static final int LONGEST = 4_000;

    /** Encoded words cost time, and what we look for stands at the beginning. */
    private static final int LONGEST_DECODED = 1_000;

    private final Map<String, List<String>> values = new HashMap<>();
    private String last = "";
    private int lines;
    private int kept;

    private Headers() {}

    /**
     * @param lines what begins with headers
     * @param most how many lines of them to keep
     */
    static Headers read(List<String> lines, int most) {
        Headers headers = new Headers();
        int at = beginsLikeMbox(lines) ? 1 : 0;
        while (at < lines.size() && headers.takes(lines.get(at), most)) {
            at++;
        }
        boolean separated = at < lines.size() && lines.get(at).isBlank();
        headers.lines = separated ? at + 1 : at;
        return headers;
    }

    private static boolean beginsLikeMbox(List<String> lines) {
        return !lines.isEmpty()
                && (lines.get(0).startsWith("From ") || lines.get(0).startsWith(">From "));
    }

    /** What is neither a header nor goes on with one begins the body, also without an empty line before it. */
    private boolean takes(String line, int most) {
        if (line.isBlank()) {
            return false;
        }
        int colon = line.indexOf(':');
        boolean isHeader = NAME.matcher(line.substring(0, Math.max(colon, 0))).matches();
        boolean goesOn = goesOn(line, isHeader);
        if ((goesOn || isHeader) && kept < most) {
            kept++;
            if (goesOn) {
                append(line.strip());
            } else {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                values.computeIfAbsent(last, none -> new ArrayList<>())
                        .add(clip(line.substring(colon + 1).strip(), LONGEST));
            }
        }
        return goesOn || isHeader;
    }

    /** A line after a semicolon goes on with it, even if somebody forgot to indent it. */
    private boolean goesOn(String line, boolean isHeader) {
        boolean indented = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        return indented || (!isHeader && lastValue().endsWith(";"));
    }

    private String lastValue() {
        List<String> same = all(last);
        return same.isEmpty() ? "" : same.get(same.size() - 1);
    }

    private void append(String text) {
        List<String> same = all(last);
        if (!same.isEmpty()) {
            same.set(same.size() - 1, clip(lastValue() + ' ' + clip(text, LONGEST), LONGEST));
        }
    }

    /** @return how many lines they take, with the empty line after them */
    int lines() {
        return lines;
    }

    /** @return how many lines were kept */
    int kept() {
        return kept;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** @return whether there is a header whose name begins so */
    boolean hasAny(String beginning) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(beginning));
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** @return the first of that name, as it stands there, or nothing */
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** @return the first of that name, with encoded words decoded */
    String text(String name) {
        String raw = clip(Charsets.guess(first(name)), LONGEST_DECODED);
        try {
            return MimeUtility.decodeText(raw);
        } catch (UnsupportedEncodingException unknownCharset) {
            return raw;
        }
    }

    private static String clip(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
