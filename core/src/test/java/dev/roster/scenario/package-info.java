/**
 * What Roster must do, played through its door by four products, which are four catalogs of one library: a report portal
 * (statements A), an integration portal (B), team accounts (C) and a partner network (D). The other suites show what is
 * common to all; those in {@link dev.roster.scenario.race} let many act at one moment. Suites are abstract over the storage:
 * to play all of them on one, extend {@link dev.roster.scenario.AllScenarios} and say how to open it.
 */
package dev.roster.scenario;
