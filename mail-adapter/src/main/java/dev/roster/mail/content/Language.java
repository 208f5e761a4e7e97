package dev.roster.mail.content;

import dev.roster.delivery.DeliveryKind;
import java.text.Bidi;
import java.util.Locale;
import java.util.Map;

/** All texts of one language. */
record Language(Locale locale, Map<String, String> texts) {

    /** Something that every mail says, without a name in it. */
    private static final String SAMPLE = "hint";

    /** Which way the language runs is seen in what it says. */
    boolean isLeftToRight() {
        String sample = texts.getOrDefault(SAMPLE, "").replaceAll("\\{\\{[^}]*}}", "");
        return new Bidi(sample, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** What a kind of mail says by that name, else what all say. */
    String text(DeliveryKind kind, String name) {
        String text = texts.getOrDefault(prefix(kind) + name, texts.get(name));
        if (text == null) {
            throw new IllegalArgumentException("there is neither a template nor a text \"" + name + "\"");
        }
        return text;
    }

    private static String prefix(DeliveryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + '.';
    }
}
