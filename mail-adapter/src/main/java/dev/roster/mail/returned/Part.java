package dev.roster.mail.returned;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail or a part of one.
 *
 * @param headers its headers
 * @param type what it says that it is
 * @param lines what it holds, as it stands there
 * @param parts the parts of a multipart, or the one message in a part that is a message; else none
 */
record Part(Headers headers, MediaType type, List<String> lines, List<Part> parts) {

    /** What mail systems say stands at the beginning, and what they return of the mail need not be read to its end. */
    private static final int LONGEST_TEXT = 64 * 1024;

    /** An address in angle brackets is none. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,15}+(?:[\\s/][^<>]{0,500}+)?>");

    /** @return what it holds, decoded */
    String text() {
        String text = Charsets.decode(decoded(), type.charset());
        return type.name().equals("text/html") ? withoutTags(text) : text;
    }

    private byte[] decoded() {
        byte[] bytes = clipped(String.join("\n", lines));
        return switch (headers.first("content-transfer-encoding").strip().toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> TransferEncoding.quotedPrintable(bytes);
            case "base64" -> TransferEncoding.base64(bytes);
            default -> bytes;
        };
    }

    private static byte[] clipped(String text) {
        String clipped = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return clipped.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withoutTags(String html) {
        return TAG.matcher(html)
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
