package dev.roster.scenario.race;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** An owner, a manager who can be demoted, a lead who reaches few desks, and everybody else. */
final class RaceCatalog extends Catalog {

    final ResourceType<String> desk = resource("desk", String.class);
    final Permission work = permission("work");

    final Role clerk = role("clerk").always(work);
    final Role manager = role("manager")
            .always(work)
            .may(Management.SEE_MEMBERS, Management.INVITE)
            .manages(clerk);
    final Role visitor = role("visitor").always(work).assigned(desk);
    final Role lead = role("lead")
            .always(work)
            .assigned(desk)
            .may(Management.SEE_MEMBERS, Management.INVITE)
            .manages(visitor);
    final Role owner = owner("owner").always(all()).everything(desk).manages(everyRole());

    final Plan open = plan("open");
    final Plan alone = plan("alone").onlyTheOwner();
    final Plan two = plan("two").seats(2);
    final Plan five = plan("five").seats(5);
}
