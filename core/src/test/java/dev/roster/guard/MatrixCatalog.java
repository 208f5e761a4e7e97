package dev.roster.guard;

import static dev.roster.catalog.Management.EDIT_MEMBERS;
import static dev.roster.catalog.Management.INVITE;
import static dev.roster.catalog.Management.REMOVE_MEMBERS;
import static dev.roster.catalog.Management.SEE_MEMBERS;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** Roles that differ in all that the guard asks about: rights of management, managed roles, envelope and reach. */
final class MatrixCatalog extends Catalog {

    final ResourceType<String> desk = resource("desk", String.class);
    final Permission plain = permission("plain");
    final PermissionOn<String> view = permission("view", desk);
    final PermissionOn<String> edit = permission("edit", desk);

    final Role auditor = role("auditor").may(SEE_MEMBERS);
    final Role member =
            role("member").optional(plain).byDefault(view).optional(edit).assigned(desk);
    final Role solo = role("solo").always(view).optional(edit).exactlyOne(desk);
    final Role warden =
            role("warden").optional(view, edit).exactlyOne(desk).manages(solo).may(INVITE, EDIT_MEMBERS);
    final Role lead = role("lead")
            .byDefault(view)
            .optional(plain, edit)
            .assigned(desk)
            .manages(member)
            .may(SEE_MEMBERS, INVITE, EDIT_MEMBERS, REMOVE_MEMBERS);
    final Role porter = role("porter")
            .optional(plain, view, edit)
            .fixed(desk.of("y"))
            .manages(member)
            .may(INVITE);
    final Role editor = role("editor").byDefault(all()).everything(desk).may(EDIT_MEMBERS);
    final Role admin = role("admin")
            .byDefault(all())
            .everything(desk)
            .manages(lead, member, auditor, solo)
            .may(SEE_MEMBERS, INVITE, EDIT_MEMBERS, REMOVE_MEMBERS);
    final DeclaredRole chief =
            role("chief").optional(all()).assigned(desk).may(SEE_MEMBERS, INVITE, EDIT_MEMBERS, REMOVE_MEMBERS);
    final Role owner = owner("owner").always(all()).everything(desk).manages(everyRole());

    MatrixCatalog() {
        // Chiefs manage each other, and so themselves too: only the rule on oneself is left to hold them.
        chief.manages(auditor, solo, member, lead, chief);
    }
}
