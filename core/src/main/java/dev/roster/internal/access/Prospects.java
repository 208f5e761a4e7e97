package dev.roster.internal.access;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Level;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody must hold to have a permission: at least one of these roles, switches or resources. Some who do have it not,
 * which the {@link Evaluator} tells; nobody has it who holds none.
 */
public final class Prospects {

    private final Switchable what;
    private final Set<String> roles = new HashSet<>();
    private final Set<Switch> switches = new HashSet<>();
    private final Set<Resource> assigned = new HashSet<>();

    private Prospects(Switchable what) {
        this.what = what;
    }

    /**
     * @param roles all roles that there are
     * @param what a permission that is about no resource, or a permission on one resource
     * @return what lets expect it
     */
    public static Rights of(Collection<Role> roles, Switchable what) {
        Prospects prospects = new Prospects(what);
        roles.forEach(prospects::add);
        return new Rights(prospects.roles, prospects.switches, prospects.assigned);
    }

    private void add(Role role) {
        Level level = role.level(what.permission());
        if (level == Level.NOT_AVAILABLE) {
            return;
        }
        Optional<ReachRule> reach = what.permission().type().map(role::reach);
        Optional<Resource> resource = what.resource();
        if (reach.isPresent() && reach.get().takesAssignment()) {
            resource.ifPresent(assigned::add);
        } else if (reach.isEmpty() || reaches(reach.get(), resource)) {
            if (level == Level.OPTIONAL) {
                addGrants();
            } else {
                roles.add(role.key());
            }
        }
    }

    private static boolean reaches(ReachRule rule, Optional<Resource> resource) {
        return switch (rule.kind()) {
            case EVERYTHING -> true;
            case FIXED ->
                resource.map(Resource::id).filter(rule.fixed()::contains).isPresent();
            case ASSIGNED, EXACTLY_ONE, NOTHING -> false;
        };
    }

    /** As a whole, or of this resource. */
    private void addGrants() {
        AnyPermission permission = what.permission();
        switches.add(Switch.granted(permission));
        switches.add(Switch.granted(what));
    }
}
