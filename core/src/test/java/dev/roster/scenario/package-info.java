/**
 * What Roster must do, played through its door by four products, which are four catalogs of one library: a report portal
 * (statements A), an integration portal (B), team accounts (C) and a partner network (D). The other suites show what is
 * common to all; those in {@link dev.roster.scenario.race} let many act at one moment. Suites are abstract over the storage; {@link dev.roster.scenario.InMemoryScenarioTest} plays all of them
 * in memory, and a storage of another kind plays them with a class of the same few lines.
 */
package dev.roster.scenario;
