package dev.roster.scenario.past;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Switchable;
import dev.roster.journal.RecordedAccess;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one user was and could do. As it was seen then, and as the record tells it later. */
record Noted(
        Optional<OrganizationStatus> organization,
        Optional<String> plan,
        Optional<MemberStatus> member,
        Rights rights,
        Map<String, Reach> reaches,
        Set<Management> management,
        List<String> explained) {

    static Noted live(Catalog catalog, Optional<Membership> place, Access access) {
        Optional<Member> member = place.flatMap(Membership::member);
        return new Noted(
                place.map(Membership::organization).map(Organization::status),
                place.map(Membership::organization).map(Organization::plan),
                member.map(Member::status),
                member.map(Member::rights).orElse(Rights.NONE),
                reaches(catalog, permission -> reach(access, permission)),
                management(access::may),
                explained(catalog, access::explain));
    }

    static Noted told(RecordedAccess then) {
        return new Noted(
                then.organization(),
                then.plan(),
                then.member(),
                then.rights(),
                reaches(then.catalog(), permission -> then.reach(permission.key())),
                management(then::may),
                explained(
                        then.catalog(),
                        what -> what.resource()
                                .map(on -> then.explain(what.permission().key(), on.id()))
                                .orElseGet(() -> then.explain(what.permission().key()))));
    }

    private static Reach reach(Access access, AnyPermission permission) {
        return permission instanceof PermissionOn<?> on
                ? access.reach(on)
                : access.can((Permission) permission) ? Reach.EVERYTHING : Reach.NOTHING;
    }

    private static Map<String, Reach> reaches(Catalog catalog, Function<AnyPermission, Reach> reach) {
        Map<String, Reach> reaches = new TreeMap<>();
        catalog.permissions().forEach(permission -> reaches.put(permission.key(), reach.apply(permission)));
        return reaches;
    }

    private static Set<Management> management(Predicate<Management> may) {
        return Arrays.stream(Management.values()).filter(may).collect(Collectors.toSet());
    }

    /** Sorted, since the record does not tell in which order a catalog was declared. */
    private static List<String> explained(Catalog catalog, Function<Switchable, Decision> explain) {
        List<String> explained = new ArrayList<>();
        for (AnyPermission permission : catalog.permissions()) {
            if (permission.type().isEmpty()) {
                explained.add(text(explain.apply(permission)));
            } else {
                String type = permission.type().get().key();
                DrawnCatalog.IDS
                        .get(type)
                        .forEach(id -> explained.add(
                                text(explain.apply(new PermissionOnResource(permission, new Resource(type, id))))));
            }
        }
        explained.sort(null);
        return explained;
    }

    /** Without the name of a role: that is not on record. */
    private static String text(Decision decision) {
        return decision.permission() + decision.resource().map(on -> "@" + on).orElse("") + " " + decision.reason()
                + " by " + decision.role().orElse("nobody") + ", to be mended by " + decision.grantableBy();
    }
}
