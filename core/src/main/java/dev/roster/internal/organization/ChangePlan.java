package dev.roster.internal.organization;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.organization.Organization;
import dev.roster.organization.PlanChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings an organization to another plan, in use or not. Removes nobody: what is over is told, and holds up whoever is to
 * come.
 */
public final class ChangePlan {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor.Host host;

    public ChangePlan(Deployment deployment, OrganizationId organization, Actor.Host host) {
        this.deployment = deployment;
        this.organization = organization;
        this.host = host;
    }

    public PlanChange to(Plan plan) {
        if (!plan.catalog().equals(catalog())) {
            throw new Refused(Reason.NOT_IN_CATALOG, "plan", plan + " is of another catalog; take it from this one.");
        }
        return Change.withoutRight(
                deployment, organization, host, "organization", Event.PLAN_CHANGED, change -> to(change, plan));
    }

    private PlanChange to(Change change, Plan plan) {
        Organization before = change.organization();
        int seatsOver = change.seats().over(plan);
        int membersOver = plan.additionalUsers() ? 0 : Math.max(0, before.members() - 1);
        Organization after = before.withRevision(before.revision() - 1);
        if (!before.plan().equals(plan.key())) {
            change.journal().record(before.id(), Facet.PLAN, List.of(plan.key()));
            after = change.alter(before.withRights(plan.key(), before.lifespan()));
        }
        return new PlanChange(change.seats().countedIn(after), seatsOver, membersOver, masked(plan));
    }

    private Set<String> masked(Plan plan) {
        return catalog().permissions().stream()
                .filter(plan::masks)
                .map(AnyPermission::key)
                .collect(Collectors.toSet());
    }

    private Catalog catalog() {
        return deployment.catalog();
    }
}
