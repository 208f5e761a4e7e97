package dev.roster.guard;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.InvalidCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Four roles and an owner, of any level, reach and management that a catalog may have. */
final class MendingCatalog extends Catalog {

    final ResourceType<String> desk = resource("desk", String.class);
    final ResourceType<String> lamp = resource("lamp", String.class);
    final Permission plain = permission("plain");
    final PermissionOn<String> sit = permission("sit", desk);
    final PermissionOn<String> light = permission("light", lamp);
    final Role owner = owner("owner").always(all()).everything(desk, lamp).manages(everyRole());

    private MendingCatalog(Random random) {
        List<DeclaredRole> drawn = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            DeclaredRole role = role("role" + i);
            declare(random, role, plain);
            List.of(sit, light).forEach(each -> declare(random, role, each));
            if (random.nextInt(3) > 0) {
                role.may(Management.EDIT_MEMBERS);
            }
            if (random.nextInt(6) == 0) {
                role.templateOnly();
            }
            drawn.add(role);
        }
        drawn.forEach(manager ->
                drawn.stream().filter(managed -> random.nextInt(3) == 0).forEach(manager::manages));
        if (random.nextInt(3) == 0) {
            oneRoleEach();
        }
    }

    static MendingCatalog drawn(Random random) {
        while (true) {
            MendingCatalog catalog = new MendingCatalog(random);
            try {
                catalog.check();
                return catalog;
            } catch (InvalidCatalog unlucky) {
                // Most that is drawn makes no sense.
            }
        }
    }

    private static void declare(Random random, DeclaredRole role, AnyPermission permission) {
        Level level = Level.values()[random.nextInt(Level.values().length)];
        switch (level) {
            case ALWAYS -> role.always(permission);
            case BY_DEFAULT -> role.byDefault(permission);
            case OPTIONAL -> role.optional(permission);
            case NOT_AVAILABLE -> {}
        }
        if (permission instanceof PermissionOn<?> on) {
            reach(random, role, level, on.resourceType());
        }
    }

    @SuppressWarnings("unchecked") // all ids are text here
    private static void reach(Random random, DeclaredRole role, Level level, ResourceType<?> any) {
        ResourceType<String> type = (ResourceType<String>) any;
        switch (random.nextInt(level == Level.NOT_AVAILABLE ? 7 : 6)) {
            case 0 -> role.everything(type);
            case 1 -> role.exactlyOne(type);
            case 2 -> role.fixed(type.of("x"));
            case 3 -> role.fixed(type.of("x", "y"));
            case 6 -> {}
            default -> role.assigned(type);
        }
    }
}
