package dev.roster.user;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Words that make no password, in any number and order. They are compared by their letters alone, so that neither a year at
 * the end nor signs between hide them. Immutable.
 */
final class BlockedWords {

    /** What is shorter stands in too many words by chance. */
    private static final int SHORTEST = 4;

    /**
     * What people take first where passwords are long: the words that lead every list of stolen passwords, which fill up a
     * minimum when they are repeated or joined, and well-known phrases.
     */
    static final BlockedWords COMMON = new BlockedWords(Set.of()).and(List.of("""
                    password passwords passwort passwd passphrase motdepasse contraseña senha parola wachtwoord hasło heslo
                    lösenord salasana şifre пароль mypassword yourpassword newpassword oldpassword nopassword enterpassword
                    temporarypassword initialpassword thisismypassword thisisapassword thisisnotapassword mypasswordis
                    secret topsecret supersecret mysecret thisisasecret geheim geheimnis
                    welcome welcomeback willkommen bienvenue bienvenido letmein pleaseletmein changeme pleasechangeme
                    changeit changethis changethispassword opensesame admin administrator superadmin superuser root user
                    username guest default test testing tester login signin account access master temp temporary demo
                    example system server computer internet security company business office online
                    qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm abcd abcdef
                    trustno whatever hello helloworld goodmorning happybirthday merrychristmas onetwothree onetwothreefour
                    iloveyou iloveyousomuch ilovemyfamily ilovemyself ihatepasswords ihatethis idontknow idontcare
                    jetaime tequiero ichliebedich sunshine princess monkey dragon shadow football baseball basketball soccer
                    superman batman starwars pokemon liverpool michael jordan cookie chocolate summer winter spring autumn
                    monday friday january february march april june july august september october november december
                    correcthorsebatterystaple correcthorsebattery troubador thequickbrownfox
                    thequickbrownfoxjumpsoverthelazydog loremipsum loremipsumdolorsitamet tobeornottobe
                    tobeornottobethatisthequestion onceuponatime inthebeginning maytheforcebewithyou
                    maytheforcebewithus iamyourfather livelongandprosper winteriscoming allyourbasearebelongtous
                    nevergonnagiveyouup rosesareredvioletsareblue twinkletwinklelittlestar carpediem hakunamatata
                    godisgood godislove jesuslovesme inshallah""".split("\\s+")));

    private final Set<String> words;

    private BlockedWords(Set<String> words) {
        this.words = words;
    }

    /** These, and those of some texts: each text as a whole, and each word in it. */
    BlockedWords and(Collection<String> texts) {
        Set<String> more = new HashSet<>(words);
        texts.forEach(
                text -> words(text).stream().filter(BlockedWords::isLongEnough).forEach(more::add));
        return new BlockedWords(Set.copyOf(more));
    }

    /** Whether the letters of a text are nothing but these words, or the text is one of them but for its signs. */
    boolean makeUp(String text) {
        String folded = Folded.of(text);
        return words.contains(only(Character::isLetterOrDigit, folded)) || isMadeUp(only(Character::isLetter, folded));
    }

    private boolean isMadeUp(String letters) {
        boolean[] wordEnds = new boolean[letters.length() + 1];
        wordEnds[0] = true;
        for (int i = 0; i < letters.length(); i++) {
            if (wordEnds[i]) {
                for (String word : words) {
                    if (letters.startsWith(word, i)) {
                        wordEnds[i + word.length()] = true;
                    }
                }
            }
        }
        return !letters.isEmpty() && wordEnds[letters.length()];
    }

    /** A text as a whole, with its digits and without, and its words; one with an apostrophe as a whole and in parts. */
    private static List<String> words(String text) {
        String folded = Folded.of(text);
        List<String> words = new ArrayList<>();
        words.add(only(Character::isLetterOrDigit, folded));
        words.add(only(Character::isLetter, folded));
        // A mark belongs to the letter before it, and is no end of a word.
        for (String end : List.of("[^\\p{L}\\p{M}'\u2019]+", "[^\\p{L}\\p{M}]+")) {
            for (String word : folded.split(end)) {
                words.add(only(Character::isLetter, word));
            }
        }
        return words;
    }

    /** In composed characters: one syllable of Hangul is folded into three. */
    private static boolean isLongEnough(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) >= SHORTEST;
    }

    private static String only(IntPredicate kept, String text) {
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints().filter(kept).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
