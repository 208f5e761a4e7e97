package dev.roster.scenario;

import static dev.roster.catalog.Management.REMOVE_MEMBERS;
import static dev.roster.catalog.Management.REVIEW;
import static dev.roster.catalog.Management.SEE_MEMBERS;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** The integration portal, with people who review its users: some who may remove users too, and some who may not. */
final class ReviewCatalog extends Catalog {

    final ResourceType<String> tenant = resource("tenant", String.class);

    final PermissionOn<String> use = permission("tenant.use", tenant);
    final Permission deploy = permission("deploy");

    final Role user = role("user").byDefault(use).optional(deploy).assigned(tenant);
    final Role auditor = role("auditor").may(REVIEW);
    final Role steward = role("steward")
            .byDefault(use)
            .optional(deploy)
            .assigned(tenant)
            .may(SEE_MEMBERS, REVIEW, REMOVE_MEMBERS)
            .manages(user);
    final Role administrator =
            owner("administrator").always(all()).everything(tenant).manages(everyRole());
}
