package dev.roster.internal.access;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said of rights, to be applied to what is held when the change is made. */
public final class RightsDraft {

    private final Catalog catalog;
    private @Nullable Set<String> roles;
    private UnaryOperator<Set<Switch>> switching = UnaryOperator.identity();
    private final Set<Switch> said = new LinkedHashSet<>();
    private final Map<String, Resources> assigned = new LinkedHashMap<>();
    private boolean switched;

    public RightsDraft(Catalog catalog) {
        this.catalog = catalog;
    }

    public void role(Role... named) {
        roles = new HashSet<>();
        for (Role role : Objects.requireNonNull(named, "roles")) {
            ofThisCatalog("role", role, role == null ? null : role.catalog());
            roles.add(role.key());
        }
    }

    public void grant(Switchable... permissions) {
        for (Switchable what : Objects.requireNonNull(permissions, "permissions")) {
            put(Switch.granted(ofThisCatalog(what)));
        }
    }

    public void withdraw(Switchable... permissions) {
        for (Switchable what : Objects.requireNonNull(permissions, "permissions")) {
            put(Switch.withdrawn(ofThisCatalog(what)));
        }
    }

    public void reset(Switchable... permissions) {
        for (Switchable what : Objects.requireNonNull(permissions, "permissions")) {
            Switch target = Switch.granted(ofThisCatalog(what));
            said.removeIf(each -> covers(target, each));
            then(switches -> removing(switches, target));
        }
    }

    public void reach(Resources resources) {
        ofThisCatalog(
                "reach", resources, resources == null ? null : resources.type().catalog());
        assigned.put(resources.type().key(), resources);
    }

    /** The switches that were said and not taken back, which must make sense. */
    public Set<Switch> switches() {
        return said;
    }

    /** Whether the resources of a type were said. */
    boolean saysReach(String type) {
        return assigned.containsKey(type);
    }

    /** Whether nothing was said. */
    boolean isSilent() {
        return roles == null && !switched && assigned.isEmpty();
    }

    /** What is held after this, if that was held before. */
    public Rights applyTo(Rights held) {
        Set<Resource> reached = new TreeSet<>(held.assigned());
        assigned.forEach((type, resources) -> {
            reached.removeIf(resource -> resource.type().equals(type));
            resources.ids().forEach(id -> reached.add(new Resource(type, id)));
        });
        return new Rights(
                roles == null ? held.roles() : roles, switching.apply(new HashSet<>(held.switches())), reached);
    }

    private void put(Switch next) {
        said.removeIf(each -> covers(next, each));
        said.add(next);
        then(switches -> {
            removing(switches, next).add(next);
            return switches;
        });
    }

    private void then(UnaryOperator<Set<Switch>> step) {
        switched = true;
        UnaryOperator<Set<Switch>> before = switching;
        switching = switches -> step.apply(before.apply(switches));
    }

    private static Set<Switch> removing(Set<Switch> switches, Switch target) {
        switches.removeIf(each -> covers(target, each));
        return switches;
    }

    /** A whole switch clears the named ones. */
    private static boolean covers(Switch target, Switch each) {
        return each.sameTarget(target)
                || (target.resource().isEmpty() && each.permission().equals(target.permission()));
    }

    private Switchable ofThisCatalog(Switchable what) {
        ofThisCatalog(
                "permission", what, what == null ? null : what.permission().catalog());
        return what;
    }

    private void ofThisCatalog(String field, @Nullable Object constant, @Nullable Catalog of) {
        if (constant == null) {
            throw new Refused(Reason.MISSING, field, "Name one of the catalog.");
        }
        if (!catalog.equals(of)) {
            throw new Refused(
                    Reason.NOT_IN_CATALOG, field, constant + " is of another catalog; take it from this one.");
        }
    }
}
