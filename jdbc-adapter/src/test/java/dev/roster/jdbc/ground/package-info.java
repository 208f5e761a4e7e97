/**
 * The databases that the adapter is tested on. A test takes one from {@link dev.roster.jdbc.ground.DatabaseUnderTest} and
 * gives it back; a class says by {@link dev.roster.jdbc.ground.On}, or a test by
 * {@link dev.roster.jdbc.ground.EachDatabase}, which it runs on. Servers come with the build, start when they are first
 * asked for and end with the JVM.
 */
package dev.roster.jdbc.ground;
