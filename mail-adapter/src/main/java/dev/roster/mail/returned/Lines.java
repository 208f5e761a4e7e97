package dev.roster.mail.returned;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a mail, one character for each byte, whatever ends them: CR LF, LF, CR CR LF or CR. */
final class Lines {

    /** Of the 256 KiB that are looked at, so that bytes that are all line ends do not grow into objects. */
    private static final int MOST = 20_000;

    private Lines() {}

    static List<String> of(byte[] raw, int length) {
        String text = new String(raw, 0, length, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() && lines.size() < MOST) {
            int end = endOfLine(text, start);
            lines.add(text.substring(start, end));
            start = startOfNext(text, end);
        }
        return lines;
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** A mail system that adds a CR to each LF also does so where there is one. */
    private static int startOfNext(String text, int end) {
        if (text.startsWith("\r\r\n", end)) {
            return end + 3;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
