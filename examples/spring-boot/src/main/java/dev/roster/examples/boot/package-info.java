/**
 * A host on Spring Boot: teams with projects. {@link dev.roster.examples.boot.RosterConfiguration} and
 * {@link dev.roster.examples.boot.DatabaseConfiguration} make Roster a bean; all else uses it.
 */
package dev.roster.examples.boot;
