package dev.roster.scenario.model;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/**
 * A product that needs every kind of level, reach, management right and plan. {@link CatalogRole} and {@link PlanFacts} say
 * the same for the model.
 */
final class ModelCatalog extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final ResourceType<Long> site = resource("site", Long.class);

    final PermissionOn<String> view = permission("partner.view", partner);
    final PermissionOn<String> comment = permission("partner.comment", partner);
    final PermissionOn<Long> restart = permission("site.restart", site);
    final Permission report = permission("report");
    final Permission billing = permission("billing");

    final Role admin = owner("admin").always(all()).everything(partner, site).manages(everyRole());
    final Role lead = role("lead")
            .always(report)
            .optional(all())
            .everything(partner)
            .assigned(site)
            .manages(everyRoleBut(admin))
            .may(
                    Management.SEE_MEMBERS,
                    Management.INVITE,
                    Management.EDIT_MEMBERS,
                    Management.REMOVE_MEMBERS,
                    Management.DEFINE_ROLES,
                    Management.READ_JOURNAL);
    final Role clerk = role("clerk").byDefault(view, report).optional(comment).assigned(partner);
    final Role external = role("external").always(view).optional(comment).exactlyOne(partner);
    final Role fixer =
            role("fixer").byDefault(restart).optional(view).assigned(site).fixed(partner.of("p1", "p2"));
    final Role watcher = role("watcher").optional(billing).may(Management.SEE_MEMBERS, Management.READ_JOURNAL);
    final Role recruiter = role("recruiter")
            .byDefault(report)
            .optional(view, comment)
            .assigned(partner)
            .manages(clerk, external)
            .may(Management.INVITE, Management.DEFINE_ROLES);
    final Role desk = role("desk")
            .byDefault(view, comment, report)
            .assigned(partner)
            .manages(clerk, external, recruiter)
            .may(
                    Management.SEE_MEMBERS,
                    Management.INVITE,
                    Management.EDIT_MEMBERS,
                    Management.REMOVE_MEMBERS,
                    Management.DEFINE_ROLES);
    final Role mould = role("mould")
            .templateOnly()
            .always(view)
            .optional(comment)
            .byDefault(report)
            .assigned(partner, site);

    final Plan open = plan("open");
    final Plan basic = plan("basic").seats(5);
    final Plan masked = plan("masked").without(comment, billing);
    final Plan alone = plan("alone").onlyTheOwner();

    ModelCatalog(boolean oneRoleEach) {
        if (oneRoleEach) {
            oneRoleEach();
        }
    }
}
