/**
 * Rivals at one barrier: what comes of calls at the same moment must be what comes of them one after the other, on any
 * storage and from any node. Each race is also run on a storage that reads, decides, and writes afterwards without a look
 * at what has happened since, and must find that one out: a race that nobody can lose shows nothing.
 *
 * <p>A {@link dev.roster.scenario.race.Contest} is a kind of race; each run of it is a {@link
 * dev.roster.scenario.race.Heat}. Many heats are made ready in few calls, in one organization where that is possible, and
 * looked at in few calls when all of them are over, so that a run costs little more than what its rivals do.
 */
package dev.roster.scenario.race;
