package dev.roster.examples.portal.products;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;

/** Who pays for pro may share the account. Additional users do all that the holder does, but for user management. */
final class TeamAccounts extends Catalog {

    final Permission edit = permission("projects.edit");
    final Permission export = permission("projects.export");
    final Permission billing = permission("billing");

    final Role user = role("user").always(all());
    final Role holder = owner("holder").always(all()).manages(everyRole());

    final Plan basic = plan("basic").onlyTheOwner().without(export);
    final Plan pro = plan("pro").seats(10);

    TeamAccounts() {
        oneRoleEach();
    }
}
