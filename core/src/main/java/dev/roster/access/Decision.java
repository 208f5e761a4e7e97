package dev.roster.access;

import dev.roster.catalog.Resource;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answer to "may this user do that?", with its reason.
 *
 * @param reason why
 * @param permission the key of the permission that was asked for
 * @param resource the resource that was asked for, or empty for a permission that is about none
 * @param role the role that decided, or empty if none came to it
 * @param grantableBy the roles whose members could mend a refusal, as far as user management can; sorted
 * @param roleName the name of the role that decided, if the organization defined it
 * @param resourceName the name of the resource, if the host names it; only where the user reaches it
 */
public record Decision(
        Reason reason,
        String permission,
        Optional<Resource> resource,
        Optional<String> role,
        Set<String> grantableBy,
        Optional<String> roleName,
        Optional<String> resourceName) {

    /**
     * Checks for nulls and copies.
     *
     * @param reason why
     * @param permission the key of the permission that was asked for
     * @param resource the resource that was asked for, or empty for a permission that is about none
     * @param role the role that decided, or empty if none came to it
     * @param grantableBy the roles whose members could mend a refusal, as far as user management can; sorted
     * @param roleName the name of the role that decided, if the organization defined it
     * @param resourceName the name of the resource, if the host names it; only where the user reaches it
     */
    public Decision {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(permission, "permission");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(role, "role");
        grantableBy = Collections.unmodifiableSortedSet(new TreeSet<>(grantableBy));
        Objects.requireNonNull(roleName, "roleName");
        Objects.requireNonNull(resourceName, "resourceName");
    }

    /**
     * @param name the name of the resource
     * @return the same decision, told with it
     */
    public Decision named(String name) {
        return new Decision(reason, permission, resource, role, grantableBy, roleName, Optional.of(name));
    }

    /** @return whether it is allowed */
    public boolean allowed() {
        return reason.allows();
    }

    /** @return the answer as an English sentence; for other languages take {@link #reason()} as the message's key */
    public String sentence() {
        String where = resourceName.or(() -> resource.map(Resource::toString)).orElse("it");
        String what = permission + (resource.isPresent() ? " on " + where : "");
        String by = roleName.or(() -> role).map(name -> "role " + name).orElse("no role");
        String mend = grantableBy.isEmpty()
                ? ""
                : " Ask a member in the role " + String.join(" or ", grantableBy) + " to change that.";
        return switch (reason) {
            case ALWAYS -> "Allowed: " + by + " always includes " + what + ".";
            case BY_DEFAULT -> "Allowed: " + by + " includes " + what + " by default.";
            case GRANTED -> "Allowed: " + what + " is granted to this member, as " + by + " permits.";
            case WITHDRAWN ->
                "Refused: " + by + " includes " + what + ", but it is switched off for this member." + mend;
            case NOT_GRANTED ->
                "Refused: " + by + " may have " + what + ", but it is not switched on for this member." + mend;
            case OUT_OF_REACH ->
                "Refused: " + by + " can have " + permission + ", but this member does not reach " + where + "." + mend;
            case REACH_BROKEN ->
                "Refused: " + by + " can have " + permission
                        + ", but needs exactly one assigned resource, and this member" + " has none or several." + mend;
            case NOT_IN_ROLE -> "Refused: none of this member's roles can have " + what + "." + mend;
            case NOT_IN_PLAN -> "Refused: the organization's plan does not include " + permission + ".";
            case NOT_A_MEMBER -> "Refused: this user is not a member of the organization.";
            case MEMBER_REMOVED -> "Refused: this member was removed from the organization.";
            case MEMBER_SUSPENDED -> "Refused: this member is suspended.";
            case ORGANIZATION_SUSPENDED -> "Refused: the organization is suspended.";
            case ORGANIZATION_CLOSED -> "Refused: the organization is closed.";
        };
    }

    /** Why something is allowed or refused. Of several roles the best reason counts, in the order given here. */
    public enum Reason {
        /** Allowed: a role has it always. */
        ALWAYS,
        /** Allowed: a role has it by default. */
        BY_DEFAULT,
        /** Allowed: a role may have it, and it was granted. */
        GRANTED,
        /** Refused: a role has it, and it was withdrawn. */
        WITHDRAWN,
        /** Refused: a role may have it, and it was not granted. */
        NOT_GRANTED,
        /** Refused: a role can have it, and does not reach the resource. */
        OUT_OF_REACH,
        /** Refused: a role that reaches exactly one resource has none or several. */
        REACH_BROKEN,
        /** Refused: no role can have it. */
        NOT_IN_ROLE,
        /** Refused: the plan masks it, and nothing else stands in the way. */
        NOT_IN_PLAN,
        /** Refused: not a member, or no such organization. */
        NOT_A_MEMBER,
        /** Refused: the organization is closed. */
        ORGANIZATION_CLOSED,
        /** Refused: the organization is suspended. */
        ORGANIZATION_SUSPENDED,
        /** Refused: the member was removed. */
        MEMBER_REMOVED,
        /** Refused: the member is suspended. */
        MEMBER_SUSPENDED;

        /** @return whether this reason allows */
        public boolean allows() {
            return this == ALWAYS || this == BY_DEFAULT || this == GRANTED;
        }
    }
}
