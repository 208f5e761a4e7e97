package dev.roster.internal.freshness;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** Clerks with partners of theirs, those who may more, and an owner. */
final class Shop extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final PermissionOn<String> view = permission("partner.view", partner);
    final PermissionOn<String> edit = permission("partner.edit", partner);
    final Permission reprocess = permission("messages.reprocess");
    final Role clerk = role("clerk").always(view).optional(edit, reprocess).assigned(partner);
    final Role manager = role("manager")
            .always(view, edit, reprocess)
            .everything(partner)
            .may(Management.SEE_MEMBERS)
            .manages(clerk);
    final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
    final Plan full = plan("full");
    final Plan basic = plan("basic").without(reprocess);

    Shop() {
        check();
    }
}
