package dev.roster.security;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** An owner, a manager below, and two roles for everybody else. */
final class HouseCatalog extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final PermissionOn<String> view = permission("partner.view", partner);
    final Permission reprocess = permission("messages.reprocess");
    final Permission comment = permission("messages.comment");
    final Role clerk =
            role("clerk").byDefault(view).optional(reprocess, comment).assigned(partner);
    final Role external = role("external").always(view).optional(comment).exactlyOne(partner);
    final Role manager = role("manager")
            .byDefault(view, reprocess, comment)
            .everything(partner)
            .may(Management.SEE_MEMBERS, Management.INVITE, Management.EDIT_MEMBERS, Management.REMOVE_MEMBERS)
            .manages(clerk, external);
    final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
    final Plan open = plan("open");
    final Plan ten = plan("ten").seats(10);
}
