package dev.roster.user;

import java.text.Normalizer;

/** Text as it is compared with what is blocked: who guesses tries both cases, and accents or none. */
final class Folded {

    private Folded() {}

    /** Takes compatible forms apart (NFKD), and puts letters in lower case, whatever the default locale. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                // By way of upper case, so that the long s is an s and the final sigma a sigma.
                .map(codePoint -> Character.toLowerCase(Character.toUpperCase(codePoint)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
