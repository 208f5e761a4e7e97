package dev.roster.mail.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few values of ASN.1, in their one encoding, that certificates are made of. */
final class Der {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(0x30, join(parts));
    }

    static byte[] set(byte[]... parts) {
        return value(0x31, join(parts));
    }

    /** @param parts of a value that is told by its place in the standard, number {@code place} */
    static byte[] placed(int place, byte[]... parts) {
        return value(0xA0 + place, join(parts));
    }

    static byte[] integer(BigInteger number) {
        return value(2, number.toByteArray());
    }

    static byte[] yes() {
        return value(1, new byte[] {-1});
    }

    static byte[] octets(byte[] content) {
        return value(4, content);
    }

    static byte[] bits(byte[] content) {
        return value(3, join(new byte[] {0}, content));
    }

    static byte[] text(String text) {
        return value(12, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant time) {
        return value(24, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /** @param numbers such as 2.5.4.3 */
    static byte[] name(String numbers) {
        String[] parts = numbers.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(parts[0]) * 40 + Integer.parseInt(parts[1]));
        for (int part = 2; part < parts.length; part++) {
            out.writeBytes(inSevens(Integer.parseInt(parts[part])));
        }
        return value(6, out.toByteArray());
    }

    static byte[] value(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] inSevens(int number) {
        return number < 0x80
                ? new byte[] {(byte) number}
                : join(more(inSevens(number >> 7)), new byte[] {(byte) (number & 0x7f)});
    }

    private static byte[] more(byte[] sevens) {
        sevens[sevens.length - 1] |= (byte) 0x80;
        return sevens;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
