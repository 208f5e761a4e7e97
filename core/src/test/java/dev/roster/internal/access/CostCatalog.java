package dev.roster.internal.access;

import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** A role with ten permissions on its assigned resources and ten about none, and members in it with some resources. */
final class CostCatalog<I> extends Catalog {

    private final ResourceType<I> thing;
    private final LongFunction<I> ids;
    final List<PermissionOn<I>> on = new ArrayList<>();
    final List<Permission> plain = new ArrayList<>();

    CostCatalog(Class<I> idType, LongFunction<I> ids) {
        this.ids = ids;
        thing = resource("thing", idType);
        DeclaredRole clerk = role("clerk").assigned(thing);
        for (int each = 0; each < 10; each++) {
            on.add(permission("thing-" + each, thing));
            plain.add(permission("plain-" + each));
            clerk.byDefault(on.get(each), plain.get(each));
        }
        owner("admin").always(all()).everything(thing).manages(everyRole());
        check();
    }

    I id(long number) {
        return ids.apply(number);
    }

    /** Each has texts of its own, as if they were just read. */
    Membership aMembership(long first, int resources) {
        Set<Resource> assigned = new HashSet<>();
        for (long number = first; number < first + resources; number++) {
            assigned.add(
                    new Resource("thing", new StringBuilder().append(id(number)).toString()));
        }
        Member member = Given.aMember(MemberStatus.ACTIVE, new Rights(Set.of("clerk"), Set.of(), assigned));
        return new Membership(
                Given.anOrganization(OrganizationStatus.ACTIVE, "unlimited"), Optional.of(member), List.of());
    }
}
