package dev.roster;

import dev.roster.catalog.Plan;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Deployment;
import dev.roster.internal.organization.ChangePlan;
import dev.roster.internal.organization.ChangeStatus;
import dev.roster.internal.organization.EraseOrganization;
import dev.roster.organization.Organization;
import dev.roster.organization.PlanChange;
import java.util.Objects;

/** The host acting on an organization itself. What it stated as its reason is on record. */
public final class HostedOrganization extends ActingOrganization {

    private final Actor.Host host;

    HostedOrganization(Deployment deployment, OrganizationId organization, Actor.Host host) {
        super(deployment, organization, host);
        this.host = host;
    }

    /**
     * Brings it to another plan, better or lesser, in use or not. Nobody is removed; while members and open invitations
     * are more than the plan has seats, or it lets nobody join, nobody does. What the plan masks is gone at once.
     *
     * @param plan a plan of the catalog
     * @return what it came to: what is over, and what is masked
     * @throws Refused if there is no such organization, or the plan is of another catalog
     */
    public PlanChange changePlan(Plan plan) {
        return new ChangePlan(deployment, organization, host).to(Objects.requireNonNull(plan, "plan"));
    }

    /**
     * Stops it for a time: nobody has access, nothing but its plan can be changed, and no invitation can be accepted or
     * is mailed. A member may still leave. Suspending what is suspended does nothing.
     *
     * @return the organization as it is now
     * @throws Refused if there is no such organization, or it is closed
     */
    public Organization suspend() {
        return new ChangeStatus(deployment, organization, host).suspend();
    }

    /**
     * Lets it be used again. A mail that fell due meanwhile was not sent: resend its invitation.
     *
     * @return the organization as it is now
     * @throws Refused if there is no such organization, or it is closed
     */
    public Organization reactivate() {
        return new ChangeStatus(deployment, organization, host).reactivate();
    }

    /**
     * Opens it again after it was closed, as it was: suspended, if it was suspended. A mail that fell due meanwhile was
     * not sent: resend its invitation.
     *
     * @return the organization as it is now
     * @throws Refused if there is no such organization, or it was closed longer ago than
     *     {@link RosterBuilder#reopenWithin} says
     */
    public Organization reopen() {
        return new ChangeStatus(deployment, organization, host).reopen();
    }

    /**
     * Erases a closed organization, for good: members, invitations, links and mails are deleted, name, fields, domains and
     * host reference blanked, and so are the reasons in its journal, which stays otherwise. From then on it is answered
     * like an organization that there is none of. Its users remain.
     *
     * <p>It is gone for everybody at once; deleting takes a transaction for each batch. If that fails in between, call
     * this again.
     *
     * @throws Refused if there is no such organization, or it is not closed
     */
    public void erase() {
        new EraseOrganization(deployment, organization, host).erase();
    }
}
