package dev.roster.examples.portal.settings;

import dev.roster.HostedOrganization;
import dev.roster.catalog.Plan;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.PlanChange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The vendor's side: plans, pauses, and what was closed. In a real product these pages belong to another application, for the
 * vendor's own people. Here anybody may play the vendor, as long as the portal is one to try: when mails stay in the mailbox.
 */
public final class VendorPages implements Room {

    private static final int MOST = 100;

    @Override
    public void open(Routes routes) {
        routes.get("/vendor", this::list)
                .post("/vendor/{organization}/plan", this::changePlan)
                .post("/vendor/{organization}/suspend", this::suspend)
                .post("/vendor/{organization}/reactivate", this::reactivate)
                .post("/vendor/{organization}/reopen", this::reopen);
    }

    private void list(Visit visit) {
        requireTrial(visit);
        visit.show("settings/vendor", VendorView.of(organizations(visit), visit));
    }

    private void changePlan(Visit visit) {
        Plan plan = visit.roster().catalog().planNamed(visit.field("plan"));
        visit.go("/vendor", told(hosted(visit, "plan ordered").changePlan(plan), visit));
    }

    private void suspend(Visit visit) {
        visit.go("/vendor", hosted(visit, "bill not paid").suspend().name() + " is suspended: nobody has access.");
    }

    private void reactivate(Visit visit) {
        visit.go("/vendor", hosted(visit, "bill paid").reactivate().name() + " can be used again.");
    }

    private void reopen(Visit visit) {
        visit.go("/vendor", hosted(visit, "reopened on request").reopen().name() + " is open again, as it was.");
    }

    private static HostedOrganization hosted(Visit visit, String reason) {
        requireTrial(visit);
        return visit.roster()
                .in(Visit.id(OrganizationId::of, visit.path("organization")))
                .asHost(reason)
                .organization();
    }

    private static void requireTrial(Visit visit) {
        if (visit.running().mailbox().isEmpty()) {
            throw new Refused(Reason.NOT_FOUND, "page", "The vendor's side is elsewhere.");
        }
    }

    /** A vendor has a table of customers. Here they are what the people of the sample data own, closed or not. */
    private static List<Organization> organizations(Visit visit) {
        return visit.product().personas().stream()
                .flatMap(persona -> visit.roster().asHost("vendor").userAt(persona.address()).stream())
                .flatMap(user -> visit.roster().user(user.id()).organizations(MOST).items().stream())
                .filter(each -> each.member()
                        .filter(member -> Owners.isOwner(member, visit))
                        .isPresent())
                .map(Membership::organization)
                .distinct()
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    private static String told(PlanChange change, Visit visit) {
        StringBuilder told = new StringBuilder(change.organization().name())
                .append(" is on ")
                .append(visit.product().words().name(change.organization().plan()))
                .append(" now.");
        if (change.seatsOver() > 0 || change.membersOver() > 0) {
            told.append(" There are more people than it has seats for: all stay, and nobody joins.");
        }
        if (!change.masked().isEmpty()) {
            told.append(" Nobody can do any more: ")
                    .append(change.masked().stream()
                            .map(visit.product().words()::name)
                            .collect(Collectors.joining(", ")))
                    .append('.');
        }
        return told.toString();
    }
}
