package dev.roster.mail.returned;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the encoded words in a header (RFC 2047), such as {@code =?utf-8?Q?=E2=9C=93?=}. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]*+)\\?=");

    /** What separates two encoded words is not part of the text. */
    private static final Pattern BETWEEN = Pattern.compile("\\?=\\s++=\\?");

    private EncodedWords() {}

    static String decode(String header) {
        String joined = BETWEEN.matcher(header).replaceAll("?==?");
        return WORD.matcher(joined).replaceAll(word -> Matcher.quoteReplacement(decode(word)));
    }

    private static String decode(MatchResult word) {
        byte[] encoded = word.group(3).replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1);
        boolean quoted = word.group(2).equalsIgnoreCase("q");
        byte[] decoded = quoted ? TransferEncoding.quotedPrintable(encoded) : TransferEncoding.base64(encoded);
        return Charsets.decode(decoded, word.group(1));
    }
}
