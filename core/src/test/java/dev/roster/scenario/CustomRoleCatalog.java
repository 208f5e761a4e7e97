package dev.roster.scenario;

import static dev.roster.catalog.Management.DEFINE_ROLES;
import static dev.roster.catalog.Management.EDIT_MEMBERS;
import static dev.roster.catalog.Management.INVITE;
import static dev.roster.catalog.Management.SEE_MEMBERS;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** A portal to the tenants of an organization, which defines its roles itself. */
class CustomRoleCatalog extends Catalog {

    final ResourceType<String> tenant = resource("tenant", String.class);
    final ResourceType<String> partner = resource("partner", String.class);

    final PermissionOn<String> use = permission("tenant.use", tenant);
    final PermissionOn<String> deploy = permission("tenant.deploy", tenant);
    final PermissionOn<String> partnerData = permission("partner.data", partner);
    final Permission exports = permission("exports");
    final Permission billing = permission("billing");

    /** What an organization may make roles of. */
    final Role tenantUser = tenantUser(
            role("tenant-user").templateOnly().always(use).optional(deploy).byDefault(exports));

    final Role clerk = role("clerk").byDefault(partnerData).optional(exports).assigned(partner);
    final Role external = role("external").always(partnerData).exactlyOne(partner);
    final Role guide = role("guide").always(use).byDefault(deploy).fixed(tenant.of("demo-1", "demo-2"));
    final Role plain = role("plain").may(SEE_MEMBERS);

    /** Reaches the partners that are assigned to them, and no others. */
    final Role lead = role("lead")
            .byDefault(partnerData)
            .optional(exports)
            .assigned(partner)
            .manages(clerk)
            .may(SEE_MEMBERS, INVITE, EDIT_MEMBERS, DEFINE_ROLES);

    final Role inviter = role("inviter")
            .byDefault(partnerData)
            .optional(exports)
            .everything(partner)
            .manages(clerk)
            .may(SEE_MEMBERS, INVITE);

    final Role definer = role("definer")
            .byDefault(partnerData)
            .optional(exports)
            .everything(partner)
            .manages(clerk)
            .may(DEFINE_ROLES);

    final Role administrator = owner("administrator")
            .always(all())
            .everything(tenant)
            .everything(partner)
            .manages(everyRole());

    /** What the template reaches, and what a later version makes of it. */
    DeclaredRole tenantUser(DeclaredRole declared) {
        return declared.everything(tenant);
    }
}
