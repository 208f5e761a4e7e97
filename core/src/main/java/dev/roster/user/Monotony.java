package dev.roster.user;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** What makes a long password easy to guess without any list: it goes on as it began. */
final class Monotony {

    /** What is shorter may follow on a keyboard by chance. */
    private static final int SHORTEST_RUN = 3;

    private static final List<String> KEYS = Stream.of(
                    "12345678901234567890",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "azertyuiopqsdfghjklmwxcvbn",
                    "йцукенгшщзхъфывапролджэячсмитьбю",
                    "qazwsxedcrfvtgbyhnujmikolp",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "!@#$%^&*()_+")
            .flatMap(keys -> Stream.of(keys, new StringBuilder(keys).reverse().toString()))
            .map(Folded::of)
            .toList();

    private Monotony() {}

    /** Whether a text is something shorter than a limit, twice or more; the last time perhaps not to its end. */
    static boolean repeats(String text, int limit) {
        int[] codePoints = Normalizer.normalize(Folded.of(text), Normalizer.Form.NFC)
                .codePoints()
                .toArray();
        for (int unit = 1; unit < limit && 2 * unit <= codePoints.length; unit++) {
            if (repeats(codePoints, unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(int[] codePoints, int unit) {
        for (int i = unit; i < codePoints.length; i++) {
            if (codePoints[i] != codePoints[i - unit]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is nothing but runs, of letters and digits as they follow each other or of keys, in either direction. */
    static boolean runs(String text) {
        String folded = Folded.of(text);
        int start = 0;
        while (folded.length() - start >= SHORTEST_RUN) {
            int run = Math.max(ofSteps(folded, start), ofKeys(folded, start));
            if (run < SHORTEST_RUN) {
                return false;
            }
            start += run;
        }
        return true;
    }

    /** How many characters from a place on are each the next one, each the one before, or all the same. */
    private static int ofSteps(String text, int start) {
        int step = text.charAt(start + 1) - text.charAt(start);
        if (Math.abs(step) > 1) {
            return 1;
        }
        int end = start + 2;
        while (end < text.length() && text.charAt(end) - text.charAt(end - 1) == step) {
            end++;
        }
        return end - start;
    }

    private static int ofKeys(String text, int start) {
        return KEYS.stream().mapToInt(keys -> ofKeys(keys, text, start)).max().orElseThrow();
    }

    private static int ofKeys(String keys, String text, int start) {
        int end = start;
        while (end < text.length() && keys.contains(text.substring(start, end + 1))) {
            end++;
        }
        return end - start;
    }
}
