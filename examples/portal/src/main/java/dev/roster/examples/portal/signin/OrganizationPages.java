package dev.roster.examples.portal.signin;

import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.id.OrganizationId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.page.Page;
import java.util.List;
import java.util.Optional;

/** The organizations of a person, and switching between them. */
public final class OrganizationPages implements Room {

    private static final int PAGE = 50;

    /** What the list shows. */
    record View(List<Line> lines) {}

    /** An organization: one can go there, or the page says why not. */
    record Line(String id, String name, String roles, boolean here, Optional<String> closed) {}

    /** The one that there is, if there is no other. */
    static Optional<OrganizationId> onlyOne(Page<Membership> organizations) {
        return organizations.items().size() == 1 && organizations.next().isEmpty()
                ? Optional.of(organizations.items().get(0).organization().id())
                : Optional.empty();
    }

    @Override
    public void open(Routes routes) {
        routes.get("/organizations", this::list).post("/organizations/enter", this::enter);
    }

    private void list(Visit visit) {
        List<Line> lines = visit.roster().user(visit.user()).organizations(PAGE).items().stream()
                .map(each -> line(each, visit))
                .toList();
        visit.show("signin/organizations", new View(lines));
    }

    private void enter(Visit visit) {
        visit.user();
        OrganizationId chosen = Visit.id(OrganizationId::of, visit.field("organization"));
        visit.presence()
                .enter(chosen)
                .refusal()
                .ifPresentOrElse(refusal -> visit.go("/organizations", refusal.message()), () -> visit.go("/"));
    }

    private static Line line(Membership membership, Visit visit) {
        OrganizationId id = membership.organization().id();
        return new Line(
                id.toString(),
                membership.organization().name(),
                RoleNames.of(membership, visit.product().words()),
                visit.presence().organization().equals(Optional.of(id)),
                closed(membership));
    }

    private static Optional<String> closed(Membership membership) {
        MemberStatus status = membership.member().map(Member::status).orElse(MemberStatus.REMOVED);
        if (!membership.organization().isActive()) {
            return Optional.of("Not in use at present.");
        }
        return switch (status) {
            case ACTIVE -> Optional.empty();
            case SUSPENDED -> Optional.of("Your access is suspended. Ask an administrator there.");
            case REMOVED -> Optional.of("Your access has been revoked. Ask there for a new invitation.");
        };
    }
}
