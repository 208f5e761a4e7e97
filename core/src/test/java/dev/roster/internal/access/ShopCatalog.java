package dev.roster.internal.access;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** A catalog with a role for each kind of reach. */
final class ShopCatalog extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final ResourceType<String> report = resource("report", String.class);
    final PermissionOn<String> view = permission("partner.view", partner);
    final PermissionOn<String> edit = permission("partner.edit", partner);
    final Permission reprocess = permission("messages.reprocess");
    final Role clerk = role("clerk").byDefault(view).optional(reprocess, edit).assigned(partner);
    final Role external = role("external").always(view).exactlyOne(partner);
    final Role auditor = role("auditor").optional(view).everything(partner);
    final Role local =
            role("local").byDefault(view, edit).fixed(partner.of("globex")).may(Management.SEE_MEMBERS);
    final Role manager = role("manager")
            .optional(view, reprocess, edit)
            .assigned(partner)
            .may(Management.SEE_MEMBERS, Management.EDIT_MEMBERS)
            .manages(clerk);
    final Role viewer = role("viewer").byDefault(view).everything(partner).may(Management.EDIT_MEMBERS);
    final Role admin = owner("admin").always(all()).everything(partner, report).manages(everyRole());
    final Plan basic = plan("basic").without(reprocess, edit);
    final Plan full = plan("full");

    ShopCatalog() {
        check();
    }
}
