package dev.roster.internal.access;

import dev.roster.access.Decision;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.role.CustomRole;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member may do at one moment, by the one table that checks, lists and explanations share. Immutable. A
 * permission of another catalog is {@link Refused}.
 */
public final class Evaluator {

    private static final Set<Reason> MENDABLE =
            Set.of(Reason.WITHDRAWN, Reason.NOT_GRANTED, Reason.OUT_OF_REACH, Reason.REACH_BROKEN, Reason.NOT_IN_ROLE);

    private final Catalog catalog;
    private final Standing standing;
    private final RightsTable table;

    private Evaluator(KnownRoles known, Standing standing, Rights rights) {
        this(known.catalog(), standing, new RightsTable(known, rights));
    }

    Evaluator(Catalog catalog, Standing standing, RightsTable table) {
        this.catalog = catalog;
        this.standing = standing;
        this.table = table;
    }

    /**
     * @param known the roles of the organization
     * @param organization the organization
     * @param member a member of it, removed or not
     * @return what that member may do
     */
    public static Evaluator of(KnownRoles known, Organization organization, Member member) {
        if (!member.organization().equals(organization.id())) {
            throw new IllegalArgumentException("the member is of another organization");
        }
        return of(known, organization.status(), organization.plan(), member.status(), member.rights());
    }

    /**
     * @param known the roles of the organization
     * @param organization its status
     * @param plan the key of its plan
     * @param member a member's status
     * @param rights the member's rights
     * @return what that member may do
     */
    public static Evaluator of(
            KnownRoles known, OrganizationStatus organization, String plan, MemberStatus member, Rights rights) {
        return new Evaluator(known, Standing.of(known.catalog(), organization, plan, member), rights);
    }

    /**
     * @param catalog the catalog that is in use
     * @param membership the user's place in the organization, or empty if there is no such organization
     * @return what that user may do
     */
    public static Evaluator of(Catalog catalog, Optional<Membership> membership) {
        return membership
                .flatMap(place -> place.member()
                        .map(member -> of(KnownRoles.of(catalog, place.customRoles()), place.organization(), member)))
                .orElseGet(() -> ofNobody(catalog));
    }

    /**
     * @param catalog the catalog that is in use
     * @return what somebody may do who is no member
     */
    public static Evaluator ofNobody(Catalog catalog) {
        return new Evaluator(KnownRoles.of(catalog), Standing.NOT_A_MEMBER, Rights.NONE);
    }

    /**
     * @param catalog the catalog that is in use
     * @param organization an organization
     * @param permission a permission of the catalog
     * @return whether active members there have it if their rights give it: neither status nor plan stand in the way
     */
    public static boolean isUpToRights(Catalog catalog, Organization organization, AnyPermission permission) {
        Standing standing = Standing.of(catalog, organization.status(), organization.plan(), MemberStatus.ACTIVE);
        return standing.isActive() && !standing.masks(permission);
    }

    /**
     * Rights alone, as if an active member of an active organization held them, on a plan that masks nothing.
     *
     * @param known the roles of the organization
     * @param rights the rights
     * @return what they are good for
     */
    public static Evaluator of(KnownRoles known, Rights rights) {
        return new Evaluator(known, Standing.UNHINDERED, rights);
    }

    /**
     * @param permission a permission of the catalog
     * @param resource the resource's id as text; must be there for a permission on resources, means nothing for another
     * @return the reason of the answer
     */
    public Reason decide(AnyPermission permission, @Nullable String resource) {
        check(permission);
        Reason refusal = standing.refusal();
        return refusal != null ? refusal : decideByRights(permission, resource);
    }

    private Reason decideByRights(AnyPermission permission, @Nullable String resource) {
        Reason best = Reason.NOT_IN_ROLE;
        for (Role role : table.roles()) {
            Reason reason = table.reason(role, permission, resource);
            if (reason.compareTo(best) < 0) {
                best = reason;
            }
        }
        return best.allows() && standing.masks(permission) ? Reason.NOT_IN_PLAN : best;
    }

    /**
     * @param what a permission that is about no resource, or a permission on one resource
     * @return the answer, with the role that decided and the roles that could change it
     * @throws Refused if it is of another catalog, or a permission on resources that names none
     */
    public Decision explain(Switchable what) {
        AnyPermission permission = what.permission();
        check(permission);
        if (permission.type().isPresent() && what.resource().isEmpty()) {
            throw new Refused(
                    Refusal.Reason.MISSING,
                    "resource",
                    permission + " is about a " + permission.type().get() + "; say which, with .on(id).");
        }
        String resource = what.resource().map(Resource::id).orElse(null);
        Reason reason = decide(permission, resource);
        Optional<Role> role = decidedBy(reason, permission, resource);
        Menders menders = menders(reason, permission, resource);
        return new Decision(
                reason,
                permission.key(),
                what.resource(),
                role.map(Role::key),
                menders.all(),
                menders.someByReach(),
                role.filter(CustomRole.class::isInstance).map(Role::toString),
                Optional.empty());
    }

    /**
     * @param permission a permission of the catalog
     * @return where the member has it; one that is about no resource, everywhere or nowhere
     */
    public Reach reach(AnyPermission permission) {
        check(permission);
        Reach all = Reach.NOTHING;
        if (standing.isActive() && !standing.masks(permission)) {
            for (Role role : table.roles()) {
                all = all.or(table.reach(role, permission));
            }
        }
        return all;
    }

    /** @return where the member has each permission of the catalog, by its key, in the order of declaration */
    public Map<String, Reach> reaches() {
        Map<String, Reach> reaches = new LinkedHashMap<>();
        catalog.permissions().forEach(permission -> reaches.put(permission.key(), reach(permission)));
        return reaches;
    }

    /**
     * @param right a right of user management
     * @return whether an active member of an active organization has it; no plan masks it
     */
    public boolean may(Management right) {
        return standing.isActive() && table.roles().stream().anyMatch(role -> role.has(right));
    }

    Standing standing() {
        return standing;
    }

    Assigned assigned() {
        return table.assigned();
    }

    /** @return the roles held, as far as the catalog knows them, whether they take effect at present or not */
    public List<Role> roles() {
        return table.roles();
    }

    /**
     * @param role a role of the catalog, held or not
     * @param type a resource type of the catalog
     * @return how far the role reaches there with the resources assigned here
     */
    public Reach reachOf(Role role, ResourceType<?> type) {
        return table.reachOf(role, type);
    }

    /**
     * Where switches say more than others do, as far as a role here can have the permission and reaches: granted that
     * was not, or not withdrawn any more. Whether it takes effect at present is not asked.
     */
    Reach raised(Role role, AnyPermission permission, Evaluator before) {
        return role.level(permission) == Level.NOT_AVAILABLE
                ? Reach.NOTHING
                : table.switches(permission)
                        .raised(
                                before.table.switches(permission),
                                permission
                                        .type()
                                        .map(type -> reachOf(role, type))
                                        .orElse(Reach.EVERYTHING));
    }

    /**
     * Whether nothing is gained by getting the other's rights in place of these. Compare rights alone: what a plan masks
     * today may be open tomorrow.
     *
     * @param other of the same catalog
     * @return whether every reach, every management right and every managed role of the other is here too
     */
    public boolean includesAll(Evaluator other) {
        return catalog.permissions().stream()
                        .allMatch(permission -> reach(permission).includesAll(other.reach(permission)))
                && Arrays.stream(Management.values()).allMatch(right -> may(right) || !other.may(right))
                && catalog.roles().stream().allMatch(role -> manages(role) || !other.manages(role));
    }

    private void check(AnyPermission permission) {
        if (!permission.catalog().equals(catalog)) {
            throw ofAnotherCatalog(permission);
        }
    }

    static Refused ofAnotherCatalog(AnyPermission permission) {
        return new Refused(
                Refusal.Reason.NOT_IN_CATALOG,
                "permission",
                permission + " is of another catalog; take the constant of the one that Roster was built with.");
    }

    private Optional<Role> decidedBy(Reason reason, AnyPermission permission, @Nullable String resource) {
        return !standing.isActive() || reason == Reason.NOT_IN_ROLE
                ? Optional.empty()
                : table.roles().stream()
                        .filter(role -> table.reason(role, permission, resource) == reason)
                        .findFirst();
    }

    /** What the plan masks, no member can mend. */
    private Menders menders(Reason reason, AnyPermission permission, @Nullable String resource) {
        if (standing.masks(permission)) {
            return Menders.NOBODY;
        }
        Mending mending = new Mending(this, permission, table.switches(permission), resource);
        if (reason == Reason.MEMBER_SUSPENDED) {
            return decideByRights(permission, resource).allows() ? mending.byReactivation() : Menders.NOBODY;
        }
        return MENDABLE.contains(reason) ? mending.byEdit() : Menders.NOBODY;
    }

    private boolean manages(Role role) {
        return standing.isActive() && table.roles().stream().anyMatch(own -> own.canManage(role));
    }
}
