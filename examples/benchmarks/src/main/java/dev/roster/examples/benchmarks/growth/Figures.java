package dev.roster.examples.benchmarks.growth;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, for each operation and size. */
final class Figures {

    private final List<String> sizes;
    private final Map<String, Map<String, List<Long>>> measured = new LinkedHashMap<>();

    Figures(List<String> sizes) {
        this.sizes = sizes;
    }

    void add(String operation, String size, long nanos) {
        measured.computeIfAbsent(operation, each -> new LinkedHashMap<>())
                .computeIfAbsent(size, each -> new ArrayList<>())
                .add(nanos);
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    /** Prints the table, and how many operations stay within the aim. */
    void print(PrintStream out, double aim) {
        out.printf("%n%-56s", "median, in ms");
        sizes.forEach(size -> out.printf(Locale.ROOT, "%18s", size));
        out.printf("%8s%n", "ratio");
        List<String> missed = new ArrayList<>();
        measured.forEach((operation, bySize) -> {
            out.printf("%-56s", operation);
            sizes.forEach(size -> out.printf(Locale.ROOT, "%18.3f", median(bySize.get(size))));
            double ratio = median(bySize.get(sizes.get(sizes.size() - 1))) / median(bySize.get(sizes.get(0)));
            out.printf(Locale.ROOT, "%8.2f%s%n", ratio, ratio > aim ? "  !" : "");
            if (ratio > aim) {
                missed.add(operation);
            }
        });
        out.printf(
                Locale.ROOT,
                "%d of %d operations stay within %.1f times the median of the smallest size.%n",
                measured.size() - missed.size(),
                measured.size(),
                aim);
    }
}
