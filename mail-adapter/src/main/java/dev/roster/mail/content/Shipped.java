package dev.roster.mail.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The files that come with this package. */
final class Shipped {

    private static final String TEXTS = ".properties";

    private Shipped() {}

    /** A template, if there is one of that name. */
    static Optional<String> template(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Whether somebody has translated the texts. */
    static boolean isThere(String bundle) {
        return Shipped.class.getResource(bundle + TEXTS) != null;
    }

    /** The texts of a language, none if nobody translated them yet. */
    static Map<String, String> texts(String bundle) {
        return template(bundle + TEXTS).map(Shipped::parse).orElse(Map.of());
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
}
