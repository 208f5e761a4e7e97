package dev.roster.examples.portal.products;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** Reports are viewed and generated. Both are on when somebody joins, and switched off for each report apart. */
final class ReportPortal extends Catalog {

    final ResourceType<String> report = resource("report", String.class);

    final PermissionOn<String> view = permission("report.view", report);
    final PermissionOn<String> generate = permission("report.generate", report);

    final Role analyst = role("analyst").byDefault(view, generate).everything(report);
    final Role admin = owner("admin").always(all()).everything(report).manages(everyRole());

    ReportPortal() {
        oneRoleEach();
    }
}
