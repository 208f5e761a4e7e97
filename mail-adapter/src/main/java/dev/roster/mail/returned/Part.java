package dev.roster.mail.returned;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private static final int CHUNK = 4096;

    /** An address in angle brackets is none. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,15}+(?:[\\s/][^<>]{0,500}+)?>");

    /** @return what it holds, decoded */
    String text() {
        String text = Charsets.decode(decoded(), type.charset());
        return type.name().equals("text/html") ? withoutTags(text) : text;
    }

    private byte[] decoded() {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try (InputStream in = MimeUtility.decode(
                new ByteArrayInputStream(bytes),
                headers.first("content-transfer-encoding").strip())) {
            copy(in, decoded);
        } catch (MessagingException | IOException broken) {
            if (decoded.size() == 0) {
                decoded.write(bytes, 0, Math.min(bytes.length, LONGEST_TEXT));
            }
        }
        return decoded.toByteArray();
    }

    /** In pieces, so that what is broken further down is read up to there. */
    private static void copy(InputStream in, ByteArrayOutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int read = in.read(chunk);
        while (read > 0 && out.size() < LONGEST_TEXT) {
            out.write(chunk, 0, read);
            read = in.read(chunk);
        }
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
