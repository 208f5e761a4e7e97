package dev.roster.examples.benchmarks.fill;

import java.util.List;
import java.util.stream.Collectors;

/** JSON of texts that need no escapes. */
final class FilledJson {

    private FilledJson() {}

    static String list(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
