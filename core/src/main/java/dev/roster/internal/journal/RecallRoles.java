package dev.roster.internal.journal;

import dev.roster.catalog.Resource;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Reads what an organization had said of roles of its own, as of one entry. */
final class RecallRoles {

    private static final Set<Facet> FACETS = EnumSet.of(Facet.STATUS, Facet.TEMPLATE, Facet.PERMISSIONS, Facet.REACH);

    private final OrganizationId organization;
    private final NewestLines lines;

    RecallRoles(OrganizationId organization, NewestLines lines) {
        this.organization = organization;
        this.lines = lines;
    }

    /** Those of these keys that stand for roles of the organization's own. */
    List<RoleDefinition> named(Collection<String> keys) {
        List<RoleId> ids =
                keys.stream().flatMap(key -> RoleId.ofKey(key).stream()).toList();
        lines.read(NewestLines.sides(
                Line.Subject.ROLE, ids.stream().map(RoleId::value).toList(), FACETS));
        return ids.stream()
                .filter(id -> all(id.value(), Facet.STATUS).contains("DEFINED"))
                .map(this::definition)
                .toList();
    }

    /** Its key stands for its name, which is not on record. */
    private RoleDefinition definition(RoleId id) {
        return new RoleDefinition(
                organization,
                id,
                id.key(),
                all(id.value(), Facet.TEMPLATE).get(0),
                Set.copyOf(all(id.value(), Facet.PERMISSIONS)),
                fixed(all(id.value(), Facet.REACH)),
                1);
    }

    /** A type alone is one of which it names none. */
    private static Map<String, Set<String>> fixed(List<String> reach) {
        Map<String, Set<String>> fixed = new TreeMap<>();
        for (String each : reach) {
            if (each.indexOf('/') < 0) {
                fixed.put(each, Set.of());
            } else {
                Resource resource = Resource.of(each);
                fixed.computeIfAbsent(resource.type(), type -> new TreeSet<>()).add(resource.id());
            }
        }
        return fixed;
    }

    private List<String> all(UUID id, Facet facet) {
        return lines.all(Line.Subject.ROLE, id, facet);
    }
}
