package dev.roster.scenario.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The roles that keys stand for in one organization: those of the catalog, and its own as they are now. */
final class Roles {

    private final SortedMap<Integer, OwnRole> own;

    Roles(SortedMap<Integer, OwnRole> own) {
        this.own = own;
    }

    Optional<? extends RoleFacts> find(String key) {
        return OwnRole.isKey(key) ? Optional.ofNullable(own.get(OwnRole.number(key))) : CatalogRole.named(key);
    }

    /** Those that somebody holds; what there is no more gives nothing. */
    List<RoleFacts> of(Held held) {
        return held.roles().stream()
                .<RoleFacts>flatMap(key -> find(key).stream())
                .toList();
    }

    List<OwnRole> own() {
        return List.copyOf(own.values());
    }

    /** The same, but for one that is as it is said here. */
    Roles with(OwnRole changed) {
        SortedMap<Integer, OwnRole> other = new TreeMap<>(own);
        other.put(changed.number(), changed);
        return new Roles(other);
    }
}
