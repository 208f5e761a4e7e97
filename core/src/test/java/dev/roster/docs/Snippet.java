package dev.roster.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of code in the documentation. What looks like one and cannot be told for sure is refused, so that none escapes
 * the test by being written in another way.
 */
public record Snippet(String where, String code) {

    private static final Set<String> NOT_COMPILED = Set.of("sh", "text", "xml");
    private static final Pattern IN_JAVADOC =
            Pattern.compile("^ *\\* *<pre>\\{@code\\R(.*?)^ *\\* *}</pre>", Pattern.DOTALL | Pattern.MULTILINE);

    /** All fenced blocks of a page in Markdown that are Java. */
    public static List<Snippet> inMarkdown(Path page) {
        List<Snippet> snippets = new ArrayList<>();
        String language = null;
        List<String> block = new ArrayList<>();
        int number = 0;
        for (String line : read(page).split("\\R")) {
            number++;
            if (line.strip().startsWith("```") && language == null) {
                language = line.strip().substring(3);
                if (!language.equals("java") && !NOT_COMPILED.contains(language)) {
                    throw new IllegalArgumentException(page.getFileName() + ":" + number + " has a block of \""
                            + language + "\"; say java, or one of " + NOT_COMPILED);
                }
            } else if (line.strip().equals("```")) {
                if ("java".equals(language)) {
                    snippets.add(new Snippet(page.getFileName() + ":" + number, String.join("\n", block)));
                }
                language = null;
                block.clear();
            } else if (language != null) {
                block.add(line);
            }
        }
        if (language != null) {
            throw new IllegalArgumentException(page.getFileName() + " has a block that never ends");
        }
        return snippets;
    }

    /** All code blocks in the Javadoc of the sources under a folder. */
    public static List<Snippet> inSources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> inSource(file.getFileName().toString(), read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Snippet> inSource(String name, String source) {
        List<Snippet> snippets = new ArrayList<>();
        Matcher matcher = IN_JAVADOC.matcher(source);
        while (matcher.find()) {
            String[] lines = matcher.group(1).split("\\R");
            snippets.add(new Snippet(
                    name,
                    String.join(
                            "\n",
                            Arrays.stream(lines)
                                    .map(line -> line.replaceFirst("^ *\\* ?", ""))
                                    .toList())));
        }
        long openings = Pattern.compile("<pre\\b|\\{@snippet\\b")
                .matcher(source)
                .results()
                .count();
        if (openings != snippets.size()) {
            throw new IllegalArgumentException(name + " has " + openings + " blocks, of which " + snippets.size()
                    + " are written as <pre>{@code, lines, }</pre>");
        }
        return snippets;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return where;
    }
}
