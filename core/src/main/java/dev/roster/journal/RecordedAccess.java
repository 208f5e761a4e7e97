package dev.roster.journal;

import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.failure.Refused;
import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one user was, and could do, in an organization at one instant, as the record has it. It is answered by the catalog
 * that was in use then: permissions, resource types and roles are named by their keys, since those of the past need not be
 * constants of today. Nothing in it changes any more, and asking it reads nothing. Implemented by Roster only.
 */
public interface RecordedAccess {

    /** @return the instant that was asked about */
    Instant at();

    /** @return the organization's status, or empty if it was not opened yet */
    Optional<OrganizationStatus> organization();

    /** @return the key of the organization's plan, or empty if it was not opened yet */
    Optional<String> plan();

    /** @return the member's status, or empty if the user was no member until then, or the organization was erased */
    Optional<MemberStatus> member();

    /** @return roles, switches and reach, in force or not; none if the user was no member, or was removed */
    Rights rights();

    /** @return the catalog that was in use; its constants are not those of today's, whatever their keys */
    Catalog catalog();

    /**
     * @param permission the key of a permission of that day
     * @return where the user had it; one that is about no resource, everywhere or nowhere
     * @throws Refused if the catalog of that day has no such permission
     */
    Reach reach(String permission);

    /** @return where the user had each permission of that day's catalog, by its key */
    Map<String, Reach> reaches();

    /**
     * @param right a right of user management
     * @return whether the user had it, as an active member of an active organization
     */
    boolean may(Management right);

    /** @return the rights of user management that the user had; sorted */
    Set<Management> management();

    /**
     * @param permission the key of a permission of that day, about no resource
     * @return the answer of that day, with its reason. A role that the organization defined goes by its key: names are not
     *     on record
     * @throws Refused if the catalog of that day has no such permission, or it is one on resources
     */
    Decision explain(String permission);

    /**
     * @param permission the key of a permission of that day, on resources
     * @param resource a resource's id, as text
     * @return the answer of that day, with its reason, as for a permission that is about no resource
     * @throws Refused if the catalog of that day has no such permission, it is about no resource, or the id is none
     */
    Decision explain(String permission, String resource);
}
