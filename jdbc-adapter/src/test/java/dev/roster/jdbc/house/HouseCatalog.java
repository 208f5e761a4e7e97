package dev.roster.jdbc.house;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** An owner, a manager below, and a role for everybody else. */
public final class HouseCatalog extends Catalog {

    public final ResourceType<String> partner = resource("partner", String.class);
    public final PermissionOn<String> view = permission("partner.view", partner);
    public final Permission reprocess = permission("messages.reprocess");
    public final Role clerk = role("clerk").byDefault(view).optional(reprocess).assigned(partner);
    public final Role manager = role("manager")
            .byDefault(view, reprocess)
            .everything(partner)
            .may(Management.SEE_MEMBERS, Management.INVITE, Management.EDIT_MEMBERS, Management.REMOVE_MEMBERS)
            .manages(clerk);
    public final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
    public final Plan open = plan("open");
    public final Plan four = plan("four").seats(4);
}
