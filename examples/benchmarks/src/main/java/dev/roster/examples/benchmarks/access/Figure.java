package dev.roster.examples.benchmarks.access;

import java.util.List;

/**
 * What came out.
 *
 * @param nanos of one operation: the median of all iterations
 * @param least of one operation, in the best iteration
 * @param bytes allocated for one operation, the median too
 */
record Figure(double nanos, double least, double bytes) {

    static Figure of(List<Double> nanos, List<Double> bytes) {
        return new Figure(
                median(nanos),
                nanos.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                median(bytes));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
