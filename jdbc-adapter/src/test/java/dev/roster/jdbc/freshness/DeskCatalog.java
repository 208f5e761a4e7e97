package dev.roster.jdbc.freshness;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** One permission, and each way in which somebody may come by it, or lose it. */
class DeskCatalog extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final PermissionOn<String> view = permission("partner.view", partner);
    final Role clerk = clerk();
    final Role guest = role("guest");
    final Role template = role("template").templateOnly().byDefault(view).everything(partner);
    final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
    final Plan large = plan("large");
    final Plan small = plan("small").without(view);

    /** What it is in this version of the application. */
    Role clerk() {
        return role("clerk").byDefault(view).assigned(partner);
    }
}
