package dev.roster.scenario;

import static dev.roster.catalog.Management.EDIT_MEMBERS;
import static dev.roster.catalog.Management.INVITE;
import static dev.roster.catalog.Management.REMOVE_MEMBERS;
import static dev.roster.catalog.Management.SEE_MEMBERS;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** A portal to the tenants of an organization. The role decides which of them a member reaches. */
final class IntegrationPortal extends Catalog {

    final ResourceType<String> tenant = resource("tenant", String.class);

    final PermissionOn<String> use = permission("tenant.use", tenant);
    final PermissionOn<String> deploy = permission("tenant.deploy", tenant);

    final Role retail = role("retail").always(use).fixed(tenant.of("retail-eu", "retail-us"));
    final Role sandbox = role("sandbox").always(use, deploy).fixed(tenant.of("sandbox"));
    final Role retailLead = role("retail-lead")
            .always(use)
            .fixed(tenant.of("retail-eu", "retail-us"))
            .may(SEE_MEMBERS, INVITE, EDIT_MEMBERS, REMOVE_MEMBERS)
            .manages(retail);
    final Role administrator =
            owner("administrator").always(all()).everything(tenant).manages(everyRole());
}
