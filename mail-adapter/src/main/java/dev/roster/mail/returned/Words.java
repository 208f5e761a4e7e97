package dev.roster.mail.returned;

import dev.roster.delivery.StatusCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which mail systems are understood, from the table {@code words.txt}. */
final class Words {

    private static final String HEADING = "== ";
    private static final Map<String, List<String>> TABLE = load();
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END_OF_WORD = Pattern.compile("[;\\s(]");

    private Words() {}

    /** @return the first word of a field, in small letters, without parameters or comments */
    static String first(String field) {
        return END_OF_WORD.split(field, 2)[0].toLowerCase(Locale.ROOT);
    }

    /** @return whether the text has one of the words in that section of the table */
    static boolean has(String section, String text) {
        return contains(section(section), plain(text));
    }

    /** @return the code that the words mean: of the first section that has one of them */
    static Optional<StatusCode> meaning(String text) {
        String plain = plain(text);
        return TABLE.entrySet().stream()
                .filter(entry -> Character.isDigit(entry.getKey().charAt(0)))
                .filter(entry -> contains(entry.getValue(), plain))
                .findFirst()
                .map(entry -> StatusCode.parse(entry.getKey()));
    }

    private static boolean contains(List<String> words, String plain) {
        return words.stream().anyMatch(plain::contains);
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static List<String> section(String name) {
        return Objects.requireNonNull(TABLE.get(name), name);
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"), "words.txt");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(HEADING)) {
                    section = line.substring(HEADING.length());
                    table.computeIfAbsent(section, none -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    Objects.requireNonNull(table.get(section), section).add(line.strip());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }
}
