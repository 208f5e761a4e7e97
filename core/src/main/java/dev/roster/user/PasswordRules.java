package dev.roster.user;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which new passwords are good enough, after NIST SP 800-63B-4: long ones, whatever they consist of, that nobody would try
 * first. There are no rules of composition, and no password expires. Immutable, and safe for use by any number of threads.
 *
 * <pre>{@code
 * PasswordRules rules = PasswordRules.usual()
 *         .shortest(16)
 *         .blocking(List.of("Shop Example"))
 *         .blocking(password -> password.equals("the one of the training video"));
 * rules.check(Password.of("seven geese cross the Elbe"), List.of("Grace", "Hopper", "grace@globex.example"));
 * }</pre>
 *
 * <p>A length is counted in code points, after composing (NFC). Blocked is a password that as a whole is
 *
 * <ul>
 *   <li>something too short by itself, repeated;
 *   <li>a run through alphabet, digits or the keys of a keyboard, or several such runs;
 *   <li>made up of blocked words, with or without digits and signs around: common ones, those of the host, those of the person
 *       who chooses it. Case, accents, blanks and compatible forms make no difference, and words of less than four letters
 *       are not blocked;
 *   <li>on a list of the host's own, such as that of a service that knows what was stolen elsewhere.
 * </ul>
 *
 * <p>It may hold any of that, next to something else.
 */
public final class PasswordRules {

    private static final int FLOOR = 15;
    private static final int FLOOR_BESIDE_SECOND_FACTOR = 8;
    private static final int LEAST_LONGEST = 64;
    /** So many code points fit into {@link Password#LONGEST_INPUT}, whatever they are composed of. */
    private static final int MOST_LONGEST = 256;

    private static final String ADVICE = "take several words that do not belong together.";

    private final int floor;
    private final int shortest;
    private final int longest;
    private final BlockedWords words;
    private final List<Predicate<? super String>> lists;

    private PasswordRules(
            int floor, int shortest, int longest, BlockedWords words, List<Predicate<? super String>> lists) {
        this.floor = floor;
        this.shortest = shortest;
        this.longest = longest;
        this.words = words;
        this.lists = lists;
    }

    /** @return from 15 to 256 code points, and no list but Roster's own */
    public static PasswordRules usual() {
        return new PasswordRules(FLOOR, FLOOR, MOST_LONGEST, BlockedWords.COMMON, List.of());
    }

    /**
     * Declares that this host lets nobody in by a password alone, but asks everybody for a second factor too. Then eight code
     * points are enough; say {@link #shortest} after this if it is to be more.
     *
     * @return these rules, from eight code points on
     */
    public PasswordRules withSecondFactor() {
        return new PasswordRules(FLOOR_BESIDE_SECOND_FACTOR, FLOOR_BESIDE_SECOND_FACTOR, longest, words, lists);
    }

    /**
     * @param codePoints how many a password must have: from 15 to 64, and from 8 with a second factor
     * @return these rules with that
     * @throws IllegalArgumentException if it is less or more than that
     */
    public PasswordRules shortest(int codePoints) {
        if (codePoints < floor || codePoints > LEAST_LONGEST) {
            throw new IllegalArgumentException("the shortest password has from " + floor + " to " + LEAST_LONGEST
                    + " characters; 8 are enough only beside a second factor, see withSecondFactor()");
        }
        return new PasswordRules(floor, codePoints, longest, words, lists);
    }

    /**
     * @param codePoints how many a password may have: from 64 to 256
     * @return these rules with that
     * @throws IllegalArgumentException if it is less or more than that
     */
    public PasswordRules longest(int codePoints) {
        if (codePoints < LEAST_LONGEST || codePoints > MOST_LONGEST) {
            throw new IllegalArgumentException(
                    "the longest password has from " + LEAST_LONGEST + " to " + MOST_LONGEST + " characters");
        }
        return new PasswordRules(floor, shortest, codePoints, words, lists);
    }

    /**
     * Blocks words of this host, such as its name and those of its products.
     *
     * @param more words or names, in any case
     * @return these rules with those words, and those of before
     */
    public PasswordRules blocking(Collection<String> more) {
        return new PasswordRules(floor, shortest, longest, words.and(Objects.requireNonNull(more, "words")), lists);
    }

    /**
     * Blocks what a list of the host's own knows, such as passwords that were stolen elsewhere. It is asked last, with the
     * composed password in the clear, which it must not keep or log. Safe for use by any number of threads. If it throws,
     * the password is not taken.
     *
     * @param list tells whether a password is on it
     * @return these rules with that list, and those of before
     */
    public PasswordRules blocking(Predicate<? super String> list) {
        Objects.requireNonNull(list, "list");
        List<Predicate<? super String>> more = new ArrayList<>(lists);
        more.add(list);
        return new PasswordRules(floor, shortest, longest, words, List.copyOf(more));
    }

    /**
     * Checks a password that somebody wants to have from now on. Not one that is typed to sign in.
     *
     * @param password the password
     * @param context what else is known of that person: names, addresses, what the organization is called. Each is a blocked
     *     word, and so are its parts
     * @throws Refused with {@link Reason#PASSWORD_TOO_SHORT}, {@link Reason#TOO_LONG} or {@link Reason#PASSWORD_BLOCKED}; the
     *     message says why, and what would be right
     * @throws IllegalStateException if a list of the host's could not be asked. What it threw is named but not passed on,
     *     since it might hold the password
     */
    public void check(Password password, Collection<String> context) {
        Objects.requireNonNull(context, "context");
        int length = Objects.requireNonNull(password, "password").length();
        if (length < shortest) {
            throw new Refused(
                    Reason.PASSWORD_TOO_SHORT,
                    Password.FIELD,
                    "It has fewer than " + shortest + " characters; take at least " + shortest
                            + ", for example several words that do not belong together.");
        }
        if (length > longest) {
            throw new Refused(
                    Reason.TOO_LONG, Password.FIELD, "It is too long; at most " + longest + " characters are allowed.");
        }
        String text = password.normalized();
        if (Monotony.repeats(text, shortest)) {
            throw blocked("It repeats something short; " + ADVICE);
        }
        if (Monotony.runs(text)) {
            throw blocked("It runs along the alphabet, the digits or the keyboard; " + ADVICE);
        }
        if (words.makeUp(text)) {
            throw blocked("It consists of words that others try first; " + ADVICE);
        }
        if (words.and(context).makeUp(text)) {
            throw blocked("It consists of names and addresses that others know of you; " + ADVICE);
        }
        if (lists.stream().anyMatch(list -> knows(list, text))) {
            throw blocked("It is on a list of passwords that others try; take one that you have nowhere else.");
        }
    }

    private static boolean knows(Predicate<? super String> list, String text) {
        try {
            return list.test(text);
        } catch (RuntimeException failure) {
            // Neither its message nor itself: either may hold the password.
            IllegalStateException clean =
                    new IllegalStateException("The host's list of blocked passwords failed with a "
                            + failure.getClass().getName() + "; no password was taken.");
            clean.setStackTrace(failure.getStackTrace());
            throw clean;
        }
    }

    private static Refused blocked(String message) {
        return new Refused(Reason.PASSWORD_BLOCKED, Password.FIELD, message);
    }
}
