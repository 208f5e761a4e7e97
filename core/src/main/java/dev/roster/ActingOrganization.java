package dev.roster;

import dev.roster.catalog.Management;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Deployment;
import dev.roster.internal.View;
import dev.roster.internal.organization.ChangeStatus;
import dev.roster.internal.organization.EditOrganization;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationEdit;
import java.util.Objects;
import java.util.function.Consumer;

/** Somebody acting on an organization itself. Safe for use by any number of threads. */
public sealed class ActingOrganization permits HostedOrganization {

    final Deployment deployment;
    final OrganizationId organization;
    private final Actor actor;

    ActingOrganization(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    /**
     * @return the organization, with its name and what else is known of it
     * @throws Refused if the actor may not see members, or there is no such organization
     */
    public Organization get() {
        return new View(deployment, organization, actor).require(Management.SEE_MEMBERS);
    }

    /**
     * Changes its name, language, fields and invite policy, in one step. What comes to nothing is not on record.
     *
     * @param edit says what changes
     * @return the organization as it is now
     * @throws Refused if the actor may not change its details, it is not in use, or what is said makes no sense
     */
    public Organization edit(Consumer<? super OrganizationEdit> edit) {
        return new EditOrganization(deployment, organization, actor).edit(Objects.requireNonNull(edit, "edit"));
    }

    /**
     * Closes it: from now on nobody has access, and no invitation can be accepted or is mailed. The host may reopen it
     * for some time. Closing what is closed does nothing.
     *
     * @return the organization as it is now
     * @throws Refused if the actor may not close it
     */
    public Organization close() {
        return new ChangeStatus(deployment, organization, actor).close();
    }
}
