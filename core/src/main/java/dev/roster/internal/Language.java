package dev.roster.internal;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.Locale;

/** What is taken for a language. */
public final class Language {

    /** Enough for every registered language with script, region and variants: RFC 5646, section 4.4.1. */
    private static final int LONGEST_TAG = 35;

    private Language() {}

    public static Locale checked(Locale language) {
        if (language == null
                || language.getLanguage().isEmpty()
                || language.toLanguageTag().length() > LONGEST_TAG) {
            throw new Refused(Reason.MALFORMED, "locale", "Name a language, such as Locale.ENGLISH.");
        }
        return language;
    }
}
