package dev.roster.internal.review;

import java.io.IOException;
import java.util.List;

/**
 * Writes JSON, an object in each line (RFC 8259): a text, a list of texts, or null under each name. Nothing in a text can
 * end a line, for whatever reads lines: controls and the separators of lines are escaped.
 */
final class JsonLines {

    private final Appendable out;
    private String before = "{";

    JsonLines(Appendable out) {
        this.out = out;
    }

    void text(String name, List<String> oneOrNone) throws IOException {
        name(name);
        if (oneOrNone.isEmpty()) {
            out.append("null");
        } else {
            string(oneOrNone.get(0));
        }
    }

    void list(String name, List<String> values) throws IOException {
        name(name);
        out.append('[');
        String between = "";
        for (String value : values) {
            out.append(between);
            string(value);
            between = ",";
        }
        out.append(']');
    }

    void endLine() throws IOException {
        out.append("}\n");
        before = "{";
    }

    private void name(String name) throws IOException {
        out.append(before);
        string(name);
        out.append(':');
        before = ",";
    }

    private void string(String value) throws IOException {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (isEscaped(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Controls of both sets, and what ends lines. */
    private static boolean isEscaped(char c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029;
    }
}
