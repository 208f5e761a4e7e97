package dev.roster.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of what others said what may be kept and shown: one line of printable ASCII, not too long and without secrets. */
final class Discretion {

    private static final int LONGEST = 200;
    private static final String HIDDEN = "[hidden]";

    /** Of what tokens and Base64 are made of, between their slashes. */
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+_-]{8,}");

    private final List<String> secrets;

    private Discretion(List<String> secrets) {
        this.secrets = secrets;
    }

    static Discretion about(List<String> secrets) {
        return new Discretion(List.copyOf(secrets));
    }

    Discretion andAbout(Optional<String> secret) {
        List<String> more = new ArrayList<>(secrets);
        secret.ifPresent(more::add);
        return new Discretion(more);
    }

    /** Hides before it cuts: the rest of a secret could not be told from other text. */
    String line(String said) {
        String clean = without(said);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < clean.length() && line.length() < LONGEST; i++) {
            char c = clean.charAt(i);
            if (c > ' ' && c < 0x7F) {
                line.append(c);
            } else if (c > 0x7F && !Character.isISOControl(c)) {
                line.append('?');
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** The text with all its lines, and no secret in it; nor a part of one, since a relay may cut what it quotes. */
    String without(String said) {
        String clean = said;
        for (String secret : secrets) {
            clean = clean.replace(secret, HIDDEN);
        }
        return LONG_WORD.matcher(clean).replaceAll(word -> isPart(word.group()) ? HIDDEN : word.group());
    }

    private boolean isPart(String word) {
        return secrets.stream().anyMatch(secret -> secret.contains(word));
    }
}
