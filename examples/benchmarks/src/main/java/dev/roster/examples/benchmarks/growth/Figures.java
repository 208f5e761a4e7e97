package dev.roster.examples.benchmarks.growth;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: for each operation and size the median. */
final class Figures {

    private final List<String> sizes;
    private final Map<String, Map<String, Double>> medians = new LinkedHashMap<>();

    Figures(List<String> sizes) {
        this.sizes = sizes;
    }

    void add(String operation, String size, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        sorted.sort(null);
        medians.computeIfAbsent(operation, each -> new LinkedHashMap<>())
                .put(size, sorted.get(sorted.size() / 2) / 1e6);
    }

    /** Prints the table, those that grew most at its end told once more. */
    void print(PrintStream out, double aim) {
        out.printf("%n%-56s", "median, in ms");
        sizes.forEach(size -> out.printf(Locale.ROOT, "%12s", size));
        out.printf("%8s%n", "ratio");
        List<String> missed = new ArrayList<>();
        medians.forEach((operation, bySize) -> {
            out.printf("%-56s", operation);
            sizes.forEach(size -> out.printf(Locale.ROOT, "%12.3f", bySize.get(size)));
            double ratio = bySize.get(sizes.get(sizes.size() - 1)) / bySize.get(sizes.get(0));
            out.printf(Locale.ROOT, "%8.2f%s%n", ratio, ratio > aim ? "  !" : "");
            if (ratio > aim) {
                missed.add(operation);
            }
        });
        out.printf(
                Locale.ROOT,
                "%d of %d operations stay within %.1f times the median of the smallest size.%n",
                medians.size() - missed.size(),
                medians.size(),
                aim);
    }
}
