package dev.roster.access;

import dev.roster.catalog.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answer to "may this user do that?", with its reason.
 *
 * <p>Of a refusal it tells who could mend it by user management: a member in one of the roles named, by one edit of the
 * member's rights, or by reactivating a suspended member for whom nothing else stands in the way. Each role named would do
 * alone. None is named if the plan or the organization stands in the way, which only the host changes. Roles that the
 * organization defined and the member does not hold are not thought of, and nobody is to lose the owner role for a
 * permission. A reactivation takes rights that fit the catalog still, and a seat.
 *
 * @param reason why
 * @param permission the key of the permission that was asked for
 * @param resource the resource that was asked for, or empty for a permission that is about none
 * @param role the role that decided, or empty if none came to it
 * @param grantableBy the roles of which every member could mend a refusal, but the refused one; sorted
 * @param grantableBySome the roles of which those members could whose own reach is wide enough; sorted
 * @param roleName the name of the role that decided, if the organization defined it
 * @param resourceName the name of the resource, if the host names it; only where the user reaches it
 */
public record Decision(
        Reason reason,
        String permission,
        Optional<Resource> resource,
        Optional<String> role,
        Set<String> grantableBy,
        Set<String> grantableBySome,
        Optional<String> roleName,
        Optional<String> resourceName) {

    /**
     * Checks for nulls and copies.
     *
     * @param reason why
     * @param permission the key of the permission that was asked for
     * @param resource the resource that was asked for, or empty for a permission that is about none
     * @param role the role that decided, or empty if none came to it
     * @param grantableBy the roles of which every member could mend a refusal, but the refused one; sorted
     * @param grantableBySome the roles of which those members could whose own reach is wide enough; sorted
     * @param roleName the name of the role that decided, if the organization defined it
     * @param resourceName the name of the resource, if the host names it; only where the user reaches it
     */
    public Decision {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(permission, "permission");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(role, "role");
        grantableBy = Collections.unmodifiableSortedSet(new TreeSet<>(grantableBy));
        grantableBySome = Collections.unmodifiableSortedSet(new TreeSet<>(grantableBySome));
        Objects.requireNonNull(roleName, "roleName");
        Objects.requireNonNull(resourceName, "resourceName");
    }

    /**
     * @param name the name of the resource
     * @return the same decision, told with it
     */
    public Decision named(String name) {
        return new Decision(
                reason, permission, resource, role, grantableBy, grantableBySome, roleName, Optional.of(name));
    }

    /** @return whether it is allowed */
    public boolean allowed() {
        return reason.allows();
    }

    /**
     * The key of the sentence that says why, for translations: {@code access.allowed} or {@code access.refused}, and the reason
     * in lower case, such as {@code access.refused.withdrawn}. Where a resource makes another sentence of it, {@code .on}
     * follows: {@code access.refused.withdrawn.on}.
     *
     * @return the key, which stays the same in later versions
     */
    public String messageKey() {
        String key = "access." + (allowed() ? "allowed." : "refused.")
                + reason.name().toLowerCase(Locale.ROOT);
        return resource.isPresent() && reason.isSaidOnResources() ? key + ".on" : key;
    }

    /**
     * The key of the sentence that says whom to ask: {@code access.ask} if it is every member in some roles, {@code
     * access.ask.reaching} if it is some members in some roles, {@code access.ask.either} if there are both.
     *
     * @return the key, which stays the same in later versions; empty if nobody could mend it, or nothing is to be mended
     */
    public Optional<String> adviceKey() {
        if (grantableBySome.isEmpty()) {
            return grantableBy.isEmpty() ? Optional.empty() : Optional.of("access.ask");
        }
        return Optional.of(grantableBy.isEmpty() ? "access.ask.reaching" : "access.ask.either");
    }

    /**
     * What the sentences are about, for translations: {@code permission}, {@code resource}, {@code role}, {@code roles} (every
     * member of which could mend it) and {@code reaching} (roles of which some could). Names where there are any, else keys;
     * of several roles, with commas between.
     *
     * @return those that there are, by these names and in this order
     */
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("permission", permission);
        resourceName.or(() -> resource.map(Resource::toString)).ifPresent(name -> arguments.put("resource", name));
        roleName.or(() -> role).ifPresent(name -> arguments.put("role", name));
        if (!grantableBy.isEmpty()) {
            arguments.put("roles", String.join(", ", grantableBy));
        }
        if (!grantableBySome.isEmpty()) {
            arguments.put("reaching", String.join(", ", grantableBySome));
        }
        return Collections.unmodifiableMap(arguments);
    }

    /** @return the answer in English: why, and whom to ask */
    public String sentence() {
        return Wording.ENGLISH.tell(this);
    }

    /**
     * @param language any; German, French and Spanish come with Roster
     * @return the answer in that language, or in English where it has no words
     */
    public String sentence(Locale language) {
        return Wording.of(Objects.requireNonNull(language, "language")).tell(this);
    }

    /**
     * Tells the answer in a host's own words. The bundle may say any of the {@linkplain #messageKey() keys}, with the {@linkplain
     * #arguments() arguments} in braces, such as <code>{permission}</code>; how roles are listed ({@code access.listed},
     * {@code access.or}); and what permissions and roles are called, by {@code permission.} or {@code role.} and their keys.
     * What it does not say is said in Roster's words of its {@linkplain ResourceBundle#getLocale() language}, or in English.
     *
     * @param words the host's
     * @return the answer in these words
     */
    public String sentence(ResourceBundle words) {
        return Wording.of(Objects.requireNonNull(words, "words")).tell(this);
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

        /** Whether the sentence tells another thing where there is a resource; others always name it, or never. */
        private boolean isSaidOnResources() {
            return compareTo(NOT_GRANTED) <= 0 || this == NOT_IN_ROLE;
        }

        /** @return whether this reason allows */
        public boolean allows() {
            return this == ALWAYS || this == BY_DEFAULT || this == GRANTED;
        }
    }
}
