package dev.roster.mail.returned;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Bytes as text, in the charset that is named, or what it looks like. */
final class Charsets {

    private Charsets() {}

    static String decode(byte[] bytes, String charset) {
        try {
            return charset.isEmpty() ? guess(bytes) : new String(bytes, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return guess(bytes);
        }
    }

    /** @param text one character for each byte */
    static String guess(String text) {
        return guess(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** UTF-8 has a form that other charsets do not have by chance. */
    private static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
