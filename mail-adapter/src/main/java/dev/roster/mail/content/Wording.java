package dev.roster.mail.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts by language and key: those that come with this package, one file a language, and a host's own, which go before them.
 * What a language does not say is said by the one that it is a variant of, and at last by English, as in a {@link
 * java.util.ResourceBundle}; but the default locale of the machine has no say.
 */
record Wording(Map<Locale, Map<String, String>> own) {

    private static final Control RULES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String FILE = "mail";

    /** A locale, what it is a variant of, and so on to {@link Locale#ROOT}. */
    static List<Locale> fromNearest(Locale locale) {
        return RULES.getCandidateLocales(FILE, locale);
    }

    static Wording shipped() {
        return new Wording(Map.of());
    }

    Wording with(Locale language, Map<String, String> texts) {
        Map<Locale, Map<String, String>> all = new HashMap<>(own);
        Map<String, String> both = new HashMap<>(all.getOrDefault(language, Map.of()));
        both.putAll(texts);
        all.put(language, Map.copyOf(both));
        return new Wording(Map.copyOf(all));
    }

    /** Of a locale and what it is a variant of, the first that there are texts for. */
    Locale nearest(Locale locale) {
        return fromNearest(locale).stream()
                .filter(each -> own.containsKey(each) || Shipped.isThere(RULES.toBundleName(FILE, each)))
                .findFirst()
                .orElse(Locale.ROOT);
    }

    /** The texts for a locale, in the language that is nearest to it. */
    Language language(Locale locale) {
        List<Locale> fromNearest = fromNearest(locale);
        Locale found = Locale.ENGLISH;
        Map<String, String> texts = new HashMap<>();
        for (int i = fromNearest.size() - 1; i >= 0; i--) {
            Locale candidate = fromNearest.get(i);
            Map<String, String> said = said(candidate);
            texts.putAll(said);
            if (!said.isEmpty() && !candidate.equals(Locale.ROOT)) {
                found = candidate;
            }
        }
        return new Language(found, Collections.unmodifiableMap(texts));
    }

    /** Refuses texts that no mail has, and a new language that would be half English. */
    void check(Locale language) {
        Set<String> known = said(Locale.ROOT).keySet();
        Set<String> unknown = new TreeSet<>(own.getOrDefault(language, Map.of()).keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no mail has these texts: " + unknown);
        }
        Set<String> missing = new TreeSet<>(known);
        for (Locale each : fromNearest(language)) {
            if (!each.equals(Locale.ROOT)) {
                missing.removeAll(said(each).keySet());
            }
        }
        if (!missing.isEmpty() && !isEnglish(language)) {
            throw new IllegalArgumentException(
                    "these texts are missing in " + language.toLanguageTag() + ": " + missing);
        }
    }

    private static boolean isEnglish(Locale language) {
        return language.equals(Locale.ROOT) || language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private Map<String, String> said(Locale language) {
        Map<String, String> said = new HashMap<>(Shipped.texts(RULES.toBundleName(FILE, language)));
        said.putAll(own.getOrDefault(language, Map.of()));
        return said;
    }
}
