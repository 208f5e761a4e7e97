package dev.roster.examples.benchmarks;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** A host's catalog of a middling size: five roles, of which members have one to three, and partners to be assigned. */
public final class Portal extends Catalog {

    public final ResourceType<String> partner = resource("partner", String.class);

    public final PermissionOn<String> view = permission("partner.view", partner);
    public final Permission reprocess = permission("messages.reprocess");
    public final Permission comments = permission("comments");
    public final Permission integrate = permission("integrate");

    public final Role clerk =
            role("clerk").byDefault(view).optional(reprocess, comments).assigned(partner);
    public final Role external =
            role("external").always(view).optional(comments).exactlyOne(partner);
    public final Role editor = role("editor").always(comments);
    public final Role integrator = role("integrator").byDefault(integrate).optional(reprocess);
    public final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
}
