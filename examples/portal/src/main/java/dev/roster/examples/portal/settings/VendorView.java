package dev.roster.examples.portal.settings;

import dev.roster.examples.portal.server.Visit;
import dev.roster.organization.Organization;
import java.util.List;
import java.util.Optional;

/**
 * What the vendor sees.
 *
 * @param plans the plans that there are; one needs no choice
 * @param lines the organizations
 */
record VendorView(List<PlanView> plans, List<Line> lines) {

    /** An organization. */
    record Line(
            String id,
            String name,
            String status,
            boolean suspended,
            boolean closed,
            String plan,
            Optional<SeatsView> seats) {}

    static VendorView of(List<Organization> organizations, Visit visit) {
        return new VendorView(
                visit.roster().catalog().plans().stream()
                        .map(plan -> PlanView.of(plan, visit.product().words()))
                        .toList(),
                organizations.stream().map(each -> line(each, visit)).toList());
    }

    private static Line line(Organization organization, Visit visit) {
        return new Line(
                organization.id().toString(),
                organization.name(),
                switch (organization.status()) {
                    case ACTIVE -> "In use";
                    case SUSPENDED -> "Suspended";
                    case CLOSED -> "Closed";
                    case ERASED -> "Erased";
                },
                organization.lifespan().suspendedAt().isPresent(),
                organization.closedAt().isPresent(),
                organization.plan(),
                visit.roster().catalog().findPlan(organization.plan()).map(plan -> SeatsView.of(organization, plan)));
    }
}
