package dev.roster.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: a host's own, and for what those do not say, those that come with this package, one file a
 * language, and at last English. The default locale of the machine has no say.
 */
final class Wording {

    static final Wording ENGLISH = of(Locale.ROOT);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> shipped;
    private final @Nullable ResourceBundle own;

    private Wording(Map<String, String> shipped, @Nullable ResourceBundle own) {
        this.shipped = shipped;
        this.own = own;
    }

    static Wording of(Locale locale) {
        Control rules = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        List<Locale> fromEnglish = new ArrayList<>(rules.getCandidateLocales("decisions", locale));
        Collections.reverse(fromEnglish);
        Properties texts = new Properties();
        fromEnglish.forEach(each -> read(rules.toBundleName("decisions", each) + ".properties", texts));
        Map<String, String> shipped = new LinkedHashMap<>();
        texts.stringPropertyNames().forEach(key -> shipped.put(key, texts.getProperty(key)));
        return new Wording(Map.copyOf(shipped), null);
    }

    static Wording of(ResourceBundle own) {
        // One that was made by hand, and not found by its name, has no locale.
        return new Wording(of(Objects.requireNonNullElse(own.getLocale(), Locale.ROOT)).shipped, own);
    }

    private static void read(String file, Properties texts) {
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    String tell(Decision decision) {
        Map<String, String> arguments = new LinkedHashMap<>(decision.arguments());
        arguments.put("permission", title("permission.", decision.permission()));
        if (decision.roleName().isEmpty()) {
            decision.role().ifPresent(role -> arguments.put("role", title("role.", role)));
        }
        arguments.put("roles", oneOf(decision.grantableBy()));
        arguments.put("reaching", oneOf(decision.grantableBySome()));
        String why = say(decision.messageKey(), arguments);
        return decision.adviceKey().map(ask -> why + " " + say(ask, arguments)).orElse(why);
    }

    private String oneOf(Set<String> roles) {
        return roles.stream()
                .map(role -> say("access.listed", Map.of("name", title("role.", role))))
                .reduce((first, second) -> say("access.or", Map.of("first", first, "second", second)))
                .orElse("");
    }

    /** What the host calls it, else its key. */
    private String title(String prefix, String key) {
        return own(prefix + key).orElse(key);
    }

    /** What is put in is never looked at again: it may hold whatever a pattern may. */
    private String say(String key, Map<String, String> arguments) {
        String pattern = own(key).orElseGet(() -> Objects.requireNonNull(shipped.get(key), key));
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), found.group())));
    }

    private Optional<String> own(String key) {
        return own != null && own.containsKey(key) && own.getObject(key) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
