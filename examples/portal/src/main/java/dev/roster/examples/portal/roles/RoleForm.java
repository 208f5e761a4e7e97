package dev.roster.examples.portal.roles;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Level;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.role.CustomRole;
import java.util.List;
import java.util.Optional;

/**
 * The form of a role: what its template leaves open.
 *
 * @param id the role, if it is there already
 * @param title what the page is called
 * @param template the key of the template
 * @param madeFrom what the template is called
 * @param name what is typed as its name
 * @param permissions the boxes
 * @param reaches for each kind of resource, which
 * @param reason what is typed as the reason
 * @param faults what is wrong
 */
record RoleForm(
        Optional<String> id,
        String title,
        String template,
        String madeFrom,
        String name,
        List<Box> permissions,
        List<ReachView> reaches,
        String reason,
        Faults faults) {

    static RoleForm define(Role template, Said said, Faults faults, Visit visit) {
        return of(Optional.empty(), "New role", template, said, faults, visit);
    }

    static RoleForm edit(CustomRole role, Role template, Said said, Faults faults, Visit visit) {
        return of(Optional.of(role.id().toString()), role.name(), template, said, faults, visit);
    }

    private static RoleForm of(
            Optional<String> id, String title, Role template, Said said, Faults faults, Visit visit) {
        Words words = visit.product().words();
        return new RoleForm(
                id,
                title,
                template.key(),
                words.name(template.key()),
                said.name(),
                template.catalog().permissions().stream()
                        .filter(permission -> template.level(permission) != Level.NOT_AVAILABLE)
                        .map(permission -> box(permission, template, said, words))
                        .toList(),
                template.catalog().resourceTypes().stream()
                        .filter(type -> Said.isOpen(template, type))
                        .map(type -> ReachView.of(type, template, said, visit))
                        .toList(),
                said.reason(),
                faults);
    }

    private static Box box(AnyPermission permission, Role template, Said said, Words words) {
        String key = permission.key();
        String always =
                template.level(permission) == Level.ALWAYS ? " Cannot be switched off for a single member." : "";
        return new Box(
                key,
                words.name(key),
                (words.about(key) + always).strip(),
                said.permissions().contains(key));
    }
}
