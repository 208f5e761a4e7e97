package dev.roster.examples.benchmarks.plan;

import java.util.List;

/**
 * How a database came by a result.
 *
 * @param kind for whom it was planned, such as for these very parameters
 * @param text what the database says
 * @param faults what it does that grows with the data
 */
public record Plan(String kind, String text, List<String> faults) {}
