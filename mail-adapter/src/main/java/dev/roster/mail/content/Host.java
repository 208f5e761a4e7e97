package dev.roster.mail.content;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a host says of itself. */
record Host(
        String product,
        String home,
        String support,
        Look look,
        ZoneId zone,
        Map<Locale, Map<String, String>> roleNames) {

    private static final Look PLAIN = Look.of("#1f4fa3");

    /** Newer Java writes it before AM and PM; many fonts do not have it. */
    private static final char NARROW_BLANK = '\u202F';

    Host {
        Objects.requireNonNull(support, "support");
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(zone, "zone");
        if (product.isBlank()) {
            throw new IllegalArgumentException("mails need the product's name");
        }
    }

    static Host of(String product) {
        return new Host(product, "", "", PLAIN, ZoneId.of("UTC"), Map.of());
    }

    Host home(String changed) {
        return new Host(product, changed, support, look, zone, roleNames);
    }

    Host support(String changed) {
        return new Host(product, home, changed, look, zone, roleNames);
    }

    Host look(Look changed) {
        return new Host(product, home, support, changed, zone, roleNames);
    }

    Host zone(ZoneId changed) {
        return new Host(product, home, support, look, changed, roleNames);
    }

    Host roleNames(Locale language, Map<String, String> names) {
        Map<Locale, Map<String, String>> all = new HashMap<>(roleNames);
        all.put(language, Map.copyOf(names));
        return new Host(product, home, support, look, zone, Map.copyOf(all));
    }

    /** What stands in every mail. */
    Map<String, Object> values(Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("product", Isolated.line(product));
        values.put("support", Isolated.line(support));
        values.put("link", home);
        values.put("language", language.locale().toLanguageTag());
        values.put("direction", language.isLeftToRight() ? "ltr" : "rtl");
        values.put("accent", look.accent());
        values.put("onAccent", look.onAccent());
        values.put("logo", look.logo().map(Object::toString).orElse(""));
        values.put("logoText", Isolated.visible(look.logoText().isBlank() ? product : look.logoText()));
        return values;
    }

    /** An instant in words, with its zone. */
    String date(Instant instant, Locale language) {
        DateTimeFormatter words = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG))
                .appendLiteral(", ")
                .append(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT))
                .appendLiteral(' ')
                .appendZoneText(TextStyle.SHORT)
                .toFormatter(language);
        return words.format(instant.atZone(zone)).replace(NARROW_BLANK, ' ');
    }

    /** What a role is called in a language, or its key. */
    String roleName(String key, Locale language) {
        return Wording.fromNearest(language).stream()
                .map(each -> roleNames.getOrDefault(each, Map.of()).get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(key);
    }
}
