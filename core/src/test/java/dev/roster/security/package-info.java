/**
 * What has gone wrong with invitations and memberships elsewhere, tried here: a test for each case, by its number in the
 * project's catalogue of attacks, through the public door and with the storage in memory. Races, which need each storage, are
 * in {@link dev.roster.scenario.race}.
 */
package dev.roster.security;
