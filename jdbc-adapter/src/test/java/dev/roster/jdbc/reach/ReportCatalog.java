package dev.roster.jdbc.reach;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import java.util.UUID;

/** Reports about partners, shops and units, which have ids of three types. */
final class ReportCatalog extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final ResourceType<Long> shop = resource("shop", Long.class);
    final ResourceType<UUID> unit = resource("unit", UUID.class);
    final PermissionOn<String> view = permission("report.view", partner);
    final PermissionOn<String> generate = permission("report.generate", partner);
    final PermissionOn<Long> sell = permission("shop.sell", shop);
    final PermissionOn<UUID> enter = permission("unit.enter", unit);
    final Role reader = role("reader")
            .byDefault(view, sell, enter)
            .optional(generate)
            .assigned(partner)
            .assigned(shop, unit);
    final Role external = role("external").always(view).exactlyOne(partner);
    final Role chief = role("chief").byDefault(view, generate, sell, enter).everything(partner, shop, unit);
    final Role visitor = role("visitor");
    final Role admin =
            owner("admin").always(all()).everything(partner, shop, unit).manages(everyRole());
}
