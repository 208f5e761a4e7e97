package dev.roster.scenario;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** A portal of reports. Whoever joins may do everything, until an administrator switches something off. */
final class ReportPortal extends Catalog {

    final ResourceType<String> report = resource("report", String.class);

    final PermissionOn<String> view = permission("report.view", report);
    final PermissionOn<String> generate = permission("report.generate", report);
    final Permission exports = permission("area.exports");

    final Role user = role("user").byDefault(all()).everything(report);
    final Role admin = owner("admin").byDefault(all()).everything(report).manages(everyRole());
}
