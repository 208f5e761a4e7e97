package dev.roster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables of the README, which say what tests expect. */
final class Readme {

    private static final Path FILE = Path.of("README.md");

    private Readme() {}

    /**
     * @param firstHeading of the table's first column
     * @return its rows with the headings first, each as its cells
     */
    static List<List<String>> table(String firstHeading) {
        List<List<String>> rows = lines().stream()
                .dropWhile(line -> !line.startsWith("| " + firstHeading + " |"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(Readme::cells)
                .toList();
        assertThat(rows)
                .as("the table of the README that begins with " + firstHeading)
                .hasSizeGreaterThan(1);
        return rows;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }
}
