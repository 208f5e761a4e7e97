package dev.roster.examples.benchmarks.fill;

import java.util.UUID;

/** Somebody, as the tables have people: with names, an address as it was typed, and what both are sorted by. */
record Person(UUID id, String given, String family, String sortKey, String address, String addressKey) {}
