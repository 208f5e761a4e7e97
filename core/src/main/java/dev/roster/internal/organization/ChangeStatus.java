package dev.roster.internal.organization;

import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.organization.Lifespan;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Suspends, reactivates, closes and reopens an organization. What is so already, stays so. */
public final class ChangeStatus {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public ChangeStatus(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public Organization suspend() {
        return byHost(Event.ORGANIZATION_SUSPENDED, change -> {
            requireNotClosed(change);
            Lifespan lifespan = change.organization().lifespan();
            return become(change, lifespan.suspendedAt().isPresent() ? lifespan : lifespan.suspended(change.now()));
        });
    }

    public Organization reactivate() {
        return byHost(Event.ORGANIZATION_REACTIVATED, change -> {
            requireNotClosed(change);
            return become(change, change.organization().lifespan().reactivated());
        });
    }

    /** By a member who has the right, while it is in use; by the host at any time. */
    public Organization close() {
        return actor instanceof Actor.Member
                ? Change.in(
                        deployment,
                        organization,
                        actor,
                        Management.CLOSE_ORGANIZATION,
                        Event.ORGANIZATION_CLOSED,
                        ChangeStatus::close)
                : byHost(Event.ORGANIZATION_CLOSED, ChangeStatus::close);
    }

    private static Organization close(Change change) {
        Lifespan lifespan = change.organization().lifespan();
        return become(change, lifespan.closedAt().isPresent() ? lifespan : lifespan.closed(change.now()));
    }

    public Organization reopen() {
        return byHost(Event.ORGANIZATION_REOPENED, change -> {
            Lifespan lifespan = change.organization().lifespan();
            lifespan.closedAt().ifPresent(closedAt -> requireInTime(closedAt, change.now()));
            return become(change, lifespan.reopened());
        });
    }

    private void requireInTime(Instant closedAt, Instant now) {
        if (Duration.between(closedAt, now).compareTo(deployment.settings().reopenWithin()) >= 0) {
            throw new Refused(
                    Reason.TOO_LATE,
                    "organization",
                    "It was closed on " + closedAt + ", too long ago to be reopened; open a new one.");
        }
    }

    private Organization byHost(Event event, Function<Change, Organization> work) {
        return Change.withoutRight(deployment, organization, actor, "organization", event, work);
    }

    private static void requireNotClosed(Change change) {
        if (change.organization().status() == OrganizationStatus.CLOSED) {
            throw new Refused(
                    Reason.ORGANIZATION_NOT_ACTIVE, "organization", "The organization is closed; reopen it first.");
        }
    }

    private static Organization become(Change change, Lifespan lifespan) {
        Organization before = change.organization();
        if (lifespan.equals(before.lifespan())) {
            return before.withRevision(before.revision() - 1);
        }
        change.journal()
                .record(before.id(), Facet.STATUS, List.of(lifespan.status().name()));
        return change.alter(before.withRights(before.plan(), lifespan));
    }
}
