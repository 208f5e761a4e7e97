package dev.roster.jdbc.economy;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** A product with all that costs statements: roles, switches and reach. */
final class Shop extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final PermissionOn<String> view = permission("partner.view", partner);
    final Permission reprocess = permission("messages.reprocess");
    final Role clerk = role("clerk").byDefault(view).optional(reprocess).assigned(partner);
    final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
}
