package dev.roster.examples.quickstart;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** The role decides which tenants are reached; nothing is switched for a single member. */
final class IntegrationPortal extends Catalog {

    final ResourceType<String> tenant = resource("tenant", String.class);

    final PermissionOn<String> open = permission("tenant.open", tenant);

    final Role developer = role("developer").always(open).fixed(tenant.of("dev", "test"));
    final Role operator = role("operator").always(open).fixed(tenant.of("production"));
    final Role admin = owner("admin").always(all()).everything(tenant).manages(everyRole());
}
