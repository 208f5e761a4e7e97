package dev.roster.examples.benchmarks.limit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many a second, by what was done and by whom: the median over the rounds, and the share of it. */
final class Rates {

    private final List<String> names;
    private final Map<String, Map<String, List<Double>>> rates = new LinkedHashMap<>();

    Rates(List<String> names) {
        this.names = names;
    }

    List<String> names() {
        return names;
    }

    void add(String what, Contender contender, int count, long nanos) {
        rates.computeIfAbsent(what, each -> new LinkedHashMap<>())
                .computeIfAbsent(contender.name(), each -> new ArrayList<>())
                .add(count * 1e9 / nanos);
    }

    void print(PrintStream out) {
        out.printf("%n%-48s", "a second, median of rounds (least to most)");
        names.forEach(name -> out.printf("%26s", name));
        out.printf("%8s%n", "share");
        rates.forEach((what, byName) -> {
            out.printf("%-48s", what);
            for (String name : names) {
                List<Double> sorted = sorted(byName.get(name));
                out.printf(
                        Locale.ROOT,
                        "%26s",
                        String.format(
                                Locale.ROOT,
                                "%.0f (%.0f to %.0f)",
                                median(sorted),
                                sorted.get(0),
                                sorted.get(sorted.size() - 1)));
            }
            out.printf(Locale.ROOT, "%8.2f%n", share(byName));
        });
    }

    /** The median over the rounds of the first contender's share of the last one's rate, which stood next to it in time. */
    private double share(Map<String, List<Double>> byName) {
        List<Double> first = byName.get(names.get(0));
        List<Double> last = byName.get(names.get(names.size() - 1));
        List<Double> shares = new ArrayList<>();
        for (int round = 0; round < first.size(); round++) {
            shares.add(first.get(round) / last.get(round));
        }
        return median(sorted(shares));
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
