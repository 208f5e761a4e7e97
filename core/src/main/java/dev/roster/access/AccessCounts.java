package dev.roster.access;

import java.time.Duration;

/**
 * How answers about access were come by since a Roster was built, and what is kept for them: for a host to publish. Of this
 * node alone, and nothing is asked of storage for it.
 *
 * @param hits how many times rights were found in memory; nearly, since counting them exactly would cost more than finding
 *     them. Further questions to an {@link Access} in hand are not counted
 * @param misses how many times they were not, or were not known to be fresh enough
 * @param loads how many times rights were read from storage
 * @param renewals how many times an organization was asked whether something has changed
 * @param dropped how many members' rights were dropped since they had changed
 * @param evicted how many members' rights made room for others, or were not asked for any more
 * @param members how many members' rights are kept now
 * @param organizations of how many organizations
 * @param oldest how long ago the rights that are in use were last known to be right, at the worst; less than the bound, or
 *     they are not used
 */
public record AccessCounts(
        long hits,
        long misses,
        long loads,
        long renewals,
        long dropped,
        long evicted,
        int members,
        int organizations,
        Duration oldest) {}
