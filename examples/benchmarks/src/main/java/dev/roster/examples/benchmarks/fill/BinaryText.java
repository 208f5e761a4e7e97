package dev.roster.examples.benchmarks.fill;

/** Text for a column that is compared binary, which some databases want as bytes. */
public record BinaryText(String text) {}
