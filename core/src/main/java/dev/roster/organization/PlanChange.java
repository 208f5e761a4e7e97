package dev.roster.organization;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change of plan came to. Nobody is removed by one; while there are too many, nobody joins.
 *
 * @param organization the organization after it
 * @param seatsOver how many members and open invitations there are beyond the seats of the plan; 0 if they fit
 * @param membersOver how many members there are besides one owner, although the plan lets nobody else join; 0 if it does
 * @param masked the keys of the permissions that nobody has there on this plan; sorted
 */
public record PlanChange(Organization organization, int seatsOver, int membersOver, Set<String> masked) {

    /**
     * Checks for nulls, copies and sorts.
     *
     * @param organization the organization after it
     * @param seatsOver how many members and open invitations there are beyond the seats of the plan; 0 if they fit
     * @param membersOver how many members there are besides one owner, although the plan lets nobody else join; 0 if it
     *     does
     * @param masked the keys of the permissions that nobody has there on this plan; sorted
     */
    public PlanChange {
        Objects.requireNonNull(organization, "organization");
        masked = Collections.unmodifiableSortedSet(new TreeSet<>(masked));
    }
}
