package dev.roster.mail.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Decodes what a part or a word holds (RFC 2045, section 6), as far as it can be decoded. */
final class TransferEncoding {

    private static final int RADIX = 16;

    private TransferEncoding() {}

    /** What is no code stands for itself. */
    static byte[] quotedPrintable(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        int at = 0;
        while (at < encoded.length) {
            if (encoded[at] != '=' || at + 1 == encoded.length) {
                decoded.write(encoded[at++]);
            } else if (encoded[at + 1] == '\n') {
                at += 2;
            } else {
                int code = at + 2 < encoded.length ? code(encoded[at + 1], encoded[at + 2]) : -1;
                decoded.write(code < 0 ? encoded[at] : code);
                at += code < 0 ? 1 : 3;
            }
        }
        return decoded.toByteArray();
    }

    private static int code(byte high, byte low) {
        int first = Character.digit(high, RADIX);
        int second = Character.digit(low, RADIX);
        return first < 0 || second < 0 ? -1 : first * RADIX + second;
    }

    /** What is broken further down is read up to there. */
    static byte[] base64(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        try (InputStream in = Base64.getMimeDecoder().wrap(new ByteArrayInputStream(encoded))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                decoded.write(next);
            }
        } catch (IOException broken) {
            return decoded.toByteArray();
        }
        return decoded.toByteArray();
    }
}
