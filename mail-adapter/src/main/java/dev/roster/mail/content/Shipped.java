package dev.roster.mail.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The files that come with this package. What was read once is kept: there are a few dozen at most. */
final class Shipped {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

    private Shipped() {}

    /** A template, if there is one of that name. */
    static Optional<String> template(String name) {
        return file(name);
    }

    /** The texts of a language, none if nobody translated them yet. */
    static Map<String, String> texts(String bundle) {
        Map<String, String> known = TEXTS.get(bundle);
        if (known != null) {
            return known;
        }
        Optional<Map<String, String>> texts = file(bundle + ".properties").map(Shipped::parse);
        texts.ifPresent(found -> TEXTS.put(bundle, found));
        return texts.orElse(Map.of());
    }

    private static Map<String, String> parse(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    private static Optional<String> file(String name) {
        String known = READ.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            READ.put(name, text);
            return Optional.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
