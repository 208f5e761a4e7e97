package dev.roster.examples.boot;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import java.util.UUID;

/** A lead has the projects that were assigned; an owner has all of them, and opens new ones. */
final class ProjectsCatalog extends Catalog {

    final ResourceType<UUID> project = resource("project", UUID.class);

    final PermissionOn<UUID> view = permission("project.view", project);
    final PermissionOn<UUID> rename = permission("project.rename", project);
    final Permission open = permission("projects.open");

    final Role lead = role("lead").always(view).byDefault(rename).assigned(project);
    final Role owner = owner("owner").always(all()).everything(project).manages(everyRole());
}
