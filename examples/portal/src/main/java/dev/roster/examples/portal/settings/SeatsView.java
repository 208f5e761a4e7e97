package dev.roster.examples.portal.settings;

import dev.roster.catalog.Plan;
import dev.roster.organization.Organization;

/**
 * How far the seats of a plan are taken.
 *
 * @param members by members
 * @param invitations by open invitations
 * @param free how many are free
 * @param over whether more are taken than there are
 */
record SeatsView(int members, int invitations, String free, boolean over) {

    static SeatsView of(Organization organization, Plan plan) {
        int members = organization.members();
        int held = organization.seatsHeld();
        if (plan.additionalUsers() && plan.seats().isEmpty()) {
            return new SeatsView(members, held, "No limit", false);
        }
        int most = plan.additionalUsers() ? plan.seats().getAsInt() : 1;
        int free = most - members - held;
        return new SeatsView(members, held, free >= 0 ? Integer.toString(free) : "None, " + -free + " over", free < 0);
    }
}
