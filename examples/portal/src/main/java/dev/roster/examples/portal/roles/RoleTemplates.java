package dev.roster.examples.portal.roles;

import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of the product that somebody may make roles from.
 *
 * @param choices them
 */
record RoleTemplates(List<Choice> choices) {

    /** One of them. */
    record Choice(String key, String name, String about, String most) {}

    static RoleTemplates of(Visit visit) {
        Words words = visit.product().words();
        return new RoleTemplates(all(visit).stream()
                .map(role -> new Choice(
                        role.key(),
                        words.name(role.key()),
                        words.about(role.key()),
                        String.join(", ", Differences.has(role, words))))
                .toList());
    }

    static List<Role> all(Visit visit) {
        Set<String> held =
                visit.me().members().get(visit.user()).member().rights().roles();
        List<Role> defining = held.stream()
                .map(visit.roster().catalog()::findRole)
                .flatMap(Optional::stream)
                .filter(role -> role.has(Management.DEFINE_ROLES))
                .toList();
        return visit.roster().catalog().roles().stream()
                .filter(template -> defining.stream().anyMatch(role -> role.canManage(template)))
                .toList();
    }
}
