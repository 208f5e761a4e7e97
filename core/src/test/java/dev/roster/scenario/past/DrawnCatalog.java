package dev.roster.scenario.past;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Management;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.scenario.model.Dice;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of a product. The next one may have other levels and reaches under the same keys, and may lack roles,
 * permissions and plans.
 */
public final class DrawnCatalog extends Catalog {

    /** Ids by the types of their resources, with characters that a text form could stumble over. */
    static final Map<String, List<String>> IDS =
            Map.of("partner", List.of("p 1", "p2", "p/3@fixed"), "site", List.of("1", "2", "3"));

    private final Dice dice;

    /** @param dice decide what it has */
    public DrawnCatalog(Dice dice) {
        this.dice = dice;
        ResourceType<String> partner = resource("partner", String.class);
        ResourceType<Long> site = resource("site", Long.class);
        permission("partner.view", partner);
        permission("partner.comment", partner);
        permission("site.restart", site);
        permission("report");
        if (dice.percent(60)) {
            permission("billing");
        }
        Role admin = owner("admin").always(all()).everything(partner, site).manages(everyRole());
        role("lead")
                .optional(all())
                .everything(partner, site)
                .manages(everyRoleBut(admin))
                .may(dice.some(List.of(Management.values()), 6).toArray(Management[]::new));
        for (String key : List.of("clerk", "external", "fixer", "mould")) {
            if (dice.percent(85)) {
                declare(role(key));
            }
        }
        if (dice.percent(85) && findRole("mould").isPresent()) {
            ((DeclaredRole) roleNamed("mould")).templateOnly();
        }
        plan("open");
        for (String key : List.of("basic", "odd")) {
            if (dice.percent(75)) {
                plan(key).without(dice.some(permissions(), 3).toArray(AnyPermission[]::new));
            }
        }
        if (dice.percent(15)) {
            oneRoleEach();
        }
    }

    private void declare(DeclaredRole role) {
        resourceTypes().forEach(type -> declareReach(role, type));
        for (AnyPermission permission : permissions()) {
            boolean fits = permission
                    .type()
                    .map(type -> role.reach(type).kind() != Kind.NOTHING)
                    .orElse(true);
            switch (fits ? dice.below(4) : 0) {
                case 1 -> role.always(permission);
                case 2 -> role.byDefault(permission);
                case 3 -> role.optional(permission);
                default -> {
                    // not available
                }
            }
        }
    }

    private void declareReach(DeclaredRole role, ResourceType<?> type) {
        List<String> ids = IDS.get(type.key());
        switch (dice.among(Kind.values())) {
            case EVERYTHING -> role.everything(type);
            case ASSIGNED -> role.assigned(type);
            case EXACTLY_ONE -> role.exactlyOne(type);
            case FIXED -> role.fixed(new Resources(type, Set.copyOf(ids.subList(0, 1 + dice.below(ids.size())))));
            case NOTHING -> {
                // that is what is not declared
            }
        }
    }
}
