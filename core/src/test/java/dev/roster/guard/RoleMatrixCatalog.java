package dev.roster.guard;

import static dev.roster.catalog.Management.DEFINE_ROLES;
import static dev.roster.catalog.Management.EDIT_MEMBERS;
import static dev.roster.catalog.Management.INVITE;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import java.util.List;

/** Templates of every reach, and roles that differ in all that the guard asks of whoever defines one. */
final class RoleMatrixCatalog extends Catalog {

    final ResourceType<String> desk = resource("desk", String.class);
    final Permission plain = permission("plain");
    final PermissionOn<String> view = permission("view", desk);
    final PermissionOn<String> edit = permission("edit", desk);

    final Role member =
            role("member").optional(plain).byDefault(view).optional(edit).assigned(desk);
    final Role wide = role("wide").byDefault(view).optional(edit).everything(desk);
    final Role pair = role("pair").always(view).fixed(desk.of("x", "y"));
    final Role solo = role("solo").always(view).exactlyOne(desk);
    final Role hidden =
            role("hidden").templateOnly().optional(plain).byDefault(view).assigned(desk);
    final List<Role> templates = List.of(member, wide, pair, solo, hidden);

    final Role lead = role("lead")
            .optional(plain, view, edit)
            .assigned(desk)
            .manages(member, hidden)
            .may(INVITE, EDIT_MEMBERS, DEFINE_ROLES);
    final Role porter = role("porter")
            .optional(plain, view, edit)
            .fixed(desk.of("y"))
            .manages(member)
            .may(DEFINE_ROLES);
    final Role giver = role("giver")
            .optional(plain, view, edit)
            .everything(desk)
            .manages(member, wide)
            .may(INVITE, EDIT_MEMBERS);
    final Role editor = role("editor").byDefault(all()).everything(desk).may(EDIT_MEMBERS, DEFINE_ROLES);
    final Role admin = role("admin")
            .optional(all())
            .everything(desk)
            .manages(member, wide, pair, solo, hidden, lead)
            .may(INVITE, EDIT_MEMBERS, DEFINE_ROLES);
    final Role owner = owner("owner").always(all()).everything(desk).manages(everyRole());
}
