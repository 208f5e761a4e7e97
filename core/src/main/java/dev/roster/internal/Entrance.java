package dev.roster.internal;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Organization;
import dev.roster.user.EmailAddress;

/**
 * Whom an organization lets in at all, whoever asks: by its plan and by its invite policy. Asked whenever somebody is
 * invited, sent a link, or accepts.
 */
public final class Entrance {

    private final Catalog catalog;
    private final Organization organization;

    public Entrance(Catalog catalog, Organization organization) {
        this.catalog = catalog;
        this.organization = organization;
    }

    /** Refuses where the plan has nobody but the owner. */
    public void requireAdditionalUsers() {
        Plan plan = plan(catalog, organization);
        if (!plan.additionalUsers()) {
            throw new Refused(
                    Reason.PLAN_WITHOUT_ADDITIONAL_USERS,
                    "plan",
                    "The plan " + plan.key() + " has no additional users; upgrade the plan.");
        }
    }

    /** Refuses where nobody is let in. */
    public void requireOpen() {
        requireAdditionalUsers();
        if (policy().kind() == InvitePolicy.Kind.NOBODY) {
            throw new Refused(
                    Reason.INVITATIONS_NOT_ALLOWED,
                    "organization",
                    "The organization lets nobody be invited; have its invite policy changed first.");
        }
    }

    /** Refuses who is not let in, or where nobody is. */
    public void requireOpenTo(EmailAddress address) {
        requireOpen();
        if (!policy().allows(address)) {
            throw new Refused(
                    Reason.DOMAIN_NOT_ALLOWED,
                    "address",
                    address.domain() + " is not among the domains that the organization allows; take an address at one"
                            + " that is, or have its invite policy changed first.");
        }
    }

    /** Whether somebody who is invited could come in now. */
    public boolean isOpenTo(EmailAddress address) {
        return organization.isActive()
                && catalog.findPlan(organization.plan())
                        .filter(Plan::additionalUsers)
                        .isPresent()
                && policy().allows(address);
    }

    private InvitePolicy policy() {
        return organization.details().invitePolicy();
    }

    static Plan plan(Catalog catalog, Organization organization) {
        return catalog.findPlan(organization.plan())
                .orElseThrow(() -> new Refused(
                        Reason.NOT_IN_CATALOG,
                        "plan",
                        "The organization's plan " + organization.plan()
                                + " is not in the catalog; declare it again."));
    }
}
