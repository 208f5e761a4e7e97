package dev.roster.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.angus.mail.util.QPEncoderStream;

/**
 * A text in a mail, in lines of 76 characters of ASCII. Nothing in it can be taken for a boundary, for the dot that ends a
 * mail, or for a header.
 *
 * @param encoding how it was encoded: RFC 2045, section 6
 * @param encoded what it became
 */
record Body(String encoding, String encoded) {

    private static final String CRLF = "\r\n";
    private static final int LINE = 76;

    /** Readable where most of it is ASCII, and short where it is not. */
    static Body of(String text) {
        String lines = text.replace(CRLF, "\n").replace('\r', '\n').replace("\n", CRLF);
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        long plain = lines.chars().filter(c -> c < 0x80).count();
        return plain * 4 >= lines.length() * 3L
                ? new Body("quoted-printable", quotedPrintable(bytes))
                : new Body("base64", base64(bytes));
    }

    private static String quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(bytes.length * 5 / 4);
        try (OutputStream encoder = new QPEncoderStream(encoded, LINE)) {
            encoder.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded.toString(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(LINE, CRLF.getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
    }
}
