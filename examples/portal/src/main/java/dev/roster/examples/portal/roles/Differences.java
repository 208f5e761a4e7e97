package dev.roster.examples.portal.roles;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Level;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** In what roles differ, in words. */
final class Differences {

    private Differences() {}

    static String level(Level level) {
        return switch (level) {
            case ALWAYS -> "Always";
            case BY_DEFAULT -> "Unless switched off";
            case OPTIONAL -> "If granted";
            case NOT_AVAILABLE -> "No";
        };
    }

    static String reach(ReachRule rule, ResourceType<?> type, Visit visit) {
        return switch (rule.kind()) {
            case EVERYTHING -> "All";
            case ASSIGNED -> "Those assigned to the member";
            case EXACTLY_ONE -> "Exactly one, chosen for the member";
            case FIXED ->
                rule.fixed().isEmpty()
                        ? "None"
                        : rule.fixed().stream()
                                .map(id -> visit.product().directory().name(type.key(), id))
                                .sorted(String.CASE_INSENSITIVE_ORDER)
                                .collect(Collectors.joining(", "));
            case NOTHING -> "None";
        };
    }

    /** The permissions of a role, by name. */
    static List<String> has(Role role, Words words) {
        return role.catalog().permissions().stream()
                .filter(permission -> role.level(permission) != Level.NOT_AVAILABLE)
                .map(permission -> words.name(permission.key()))
                .toList();
    }

    /** What a role could have, and has not. */
    static List<String> lacks(Role role, Words words) {
        Optional<Role> template = role.template();
        return role.catalog().permissions().stream()
                .filter(permission ->
                        template.filter(all -> isMore(all, role, permission)).isPresent())
                .map(permission -> words.name(permission.key()))
                .toList();
    }

    private static boolean isMore(Role template, Role role, AnyPermission permission) {
        return template.level(permission) != Level.NOT_AVAILABLE && role.level(permission) == Level.NOT_AVAILABLE;
    }
}
