package dev.roster.examples.portal.roles;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Visit;
import dev.roster.page.Page;
import dev.roster.role.CustomRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All roles that there are here, and in what they differ.
 *
 * @param columns the roles of the product
 * @param rows what they differ in
 * @param own the roles of the organization
 * @param next where the list of these goes on, if it does
 */
record RolesView(List<Column> columns, List<Row> rows, List<Own> own, Optional<String> next) {

    /** A role of the product. */
    record Column(String name, String about, boolean templateOnly) {}

    /** A permission, or a kind of resource, and what each role of the product makes of it. */
    record Row(String name, List<String> cells) {}

    /** A role of the organization. Without its template, which a later catalog may take, it gives nothing. */
    record Own(String id, String name, Optional<String> template, String has, String lacks, List<Place> places) {}

    /** Which resources of a type a role reaches. */
    record Place(String type, String reach) {}

    static RolesView of(Page<CustomRole> own, Visit visit) {
        Catalog catalog = visit.roster().catalog();
        Words words = visit.product().words();
        return new RolesView(
                catalog.roles().stream()
                        .map(role -> new Column(words.name(role.key()), words.about(role.key()), role.isTemplateOnly()))
                        .toList(),
                rows(catalog, visit),
                own.items().stream().map(role -> own(role, visit)).toList(),
                own.next().map(cursor -> cursor.value()));
    }

    private static List<Row> rows(Catalog catalog, Visit visit) {
        Words words = visit.product().words();
        List<Row> rows = new ArrayList<>();
        for (AnyPermission permission : catalog.permissions()) {
            List<String> cells = catalog.roles().stream()
                    .map(role -> Differences.level(role.level(permission)))
                    .toList();
            rows.add(new Row(words.name(permission.key()), cells));
        }
        for (ResourceType<?> type : catalog.resourceTypes()) {
            List<String> cells = catalog.roles().stream()
                    .map(role -> Differences.reach(role.reach(type), type, visit))
                    .toList();
            rows.add(new Row("Which: " + words.name(type.key()), cells));
        }
        return rows;
    }

    private static Own own(CustomRole role, Visit visit) {
        Words words = visit.product().words();
        return new Own(
                role.id().toString(),
                role.name(),
                role.template().map(Role::key).map(words::name),
                String.join(", ", Differences.has(role, words)),
                String.join(", ", Differences.lacks(role, words)),
                role.catalog().resourceTypes().stream()
                        .map(type ->
                                new Place(words.name(type.key()), Differences.reach(role.reach(type), type, visit)))
                        .toList());
    }
}
