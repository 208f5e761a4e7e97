package dev.roster.internal.member;

import dev.roster.access.Decision;
import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.View;
import dev.roster.internal.access.Evaluator;
import dev.roster.internal.access.KnownRoles;
import dev.roster.internal.access.Prospects;
import dev.roster.internal.page.Cursors;
import dev.roster.member.AllowedMember;
import dev.roster.member.Member;
import dev.roster.member.WhoCan;
import dev.roster.organization.Organization;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows who may do something: those who hold what lets expect it are found along indexes, and decided one by one. */
public final class ListAllowed implements WhoCan {

    private static final int LOOKED_AT = 1_000;
    private static final int LOOKED_AT_FOR_EACH = 10;

    /** Once somebody was turned down, so many are read at a time. */
    private static final int BATCH = 250;

    private final View view;
    private final Switchable what;

    /**
     * @param view the organization, as the actor may see it
     * @param what a permission that is about no resource, or a permission on one resource
     */
    public ListAllowed(View view, Switchable what) {
        if (!what.permission().catalog().equals(view.deployment().catalog())) {
            throw new Refused(
                    Reason.NOT_IN_CATALOG,
                    "permission",
                    what.permission()
                            + " is of another catalog; take the constant of the one that Roster was built with.");
        }
        this.view = view;
        this.what = what;
    }

    @Override
    public Page<AllowedMember> page(int size) {
        return page(size, Optional.empty());
    }

    @Override
    public Page<AllowedMember> page(int size, Cursor after) {
        return page(size, Optional.of(cursors().read(after)));
    }

    private Page<AllowedMember> page(int size, Optional<Position> after) {
        Cursors.checkedSize(size);
        Organization organization = view.require(Management.SEE_MEMBERS);
        Catalog catalog = view.deployment().catalog();
        if (!Evaluator.isUpToRights(catalog, organization, what.permission())) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<RoleDefinition> defined =
                view.storage().listings().roles(view.organization(), Optional.empty(), Cursors.LARGEST_PAGE);
        List<Role> roles = new ArrayList<>(catalog.roles());
        defined.forEach(role -> roles.add(new CustomRole(catalog, role)));
        Rights any = Prospects.of(roles, what);
        return named(page(new Decisions(organization, KnownRoles.of(catalog, defined)), any, size, after));
    }

    private Page<AllowedMember> page(Decisions decisions, Rights any, int size, Optional<Position> after) {
        List<AllowedMember> allowed = new ArrayList<>();
        Optional<Position> end = after;
        int left = Math.max(LOOKED_AT, LOOKED_AT_FOR_EACH * size);
        for (int most = size + 1; left > 0; most = Math.min(left, Math.max(BATCH, size + 1))) {
            List<Member> some = view.storage().listings().holdingAny(view.organization(), any, end, most);
            some.forEach(member -> decisions.of(member).ifPresent(allowed::add));
            if (allowed.size() > size || some.size() < most) {
                return cursors()
                        .cut(
                                allowed.subList(0, Math.min(allowed.size(), size + 1)),
                                size,
                                each -> position(each.member()));
            }
            left -= some.size();
            end = Optional.of(position(some.get(some.size() - 1)));
        }
        return cursors().upTo(allowed, end.orElseThrow());
    }

    /** What the organization's members may do, by the rule of every check. */
    private final class Decisions {

        private final Organization organization;
        private final KnownRoles known;

        Decisions(Organization organization, KnownRoles known) {
            this.organization = organization;
            this.known = known;
        }

        Optional<AllowedMember> of(Member member) {
            Decision decision = Evaluator.of(known, organization, member).explain(what);
            return decision.allowed() ? Optional.of(new AllowedMember(member, decision)) : Optional.empty();
        }
    }

    /** With the name of the resource, if there is one that the actor may be told; asked for once. */
    private Page<AllowedMember> named(Page<AllowedMember> page) {
        return what.resource()
                .filter(resource -> !page.items().isEmpty())
                .flatMap(new ReachedNames(view)::of)
                .map(name -> page.map(
                        each -> new AllowedMember(each.member(), each.decision().named(name))))
                .orElse(page);
    }

    private static Position position(Member member) {
        return new Position(member.name().sortKey(), member.user().value());
    }

    private Cursors cursors() {
        return new Cursors("who can " + what + " in " + view.organization());
    }
}
