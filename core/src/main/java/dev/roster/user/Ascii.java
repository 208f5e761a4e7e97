package dev.roster.user;

import dev.roster.text.PlainText;

/** Case and kinds of ASCII characters, whatever the default locale. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c <= 0x7F);
    }

    /** Lower-cases ASCII letters and leaves everything else alone. */
    static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    /** Drops spaces and tabs at the ends, and no other blanks. */
    static String strip(String text) {
        return PlainText.strip(text, c -> c == ' ' || c == '\t');
    }
}
