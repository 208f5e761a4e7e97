package dev.roster.examples.portal.products;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** Each organization defines its own roles, from one template, each with the tenants that it reaches. */
final class IntegrationPortal extends Catalog {

    final ResourceType<String> tenant = resource("tenant", String.class);

    final PermissionOn<String> open = permission("tenant.open", tenant);
    final PermissionOn<String> deploy = permission("tenant.deploy", tenant);
    final PermissionOn<String> logs = permission("tenant.logs", tenant);

    final Role tenantUser = role("tenant-user")
            .templateOnly()
            .byDefault(open)
            .optional(deploy, logs)
            .everything(tenant);
    final Role admin = owner("admin").always(all()).everything(tenant).manages(everyRole());

    IntegrationPortal() {
        oneRoleEach();
    }
}
