package dev.roster.examples.portal.roles;

import dev.roster.ActingRoles;
import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.id.RoleId;
import dev.roster.role.CustomRole;
import java.util.List;

/** The roles that there are, those that the organization defines, and how they are changed. */
public final class RolePages implements Room {

    private static final int PAGE = 50;

    @Override
    public void open(Routes routes) {
        // What is said first is found first: "new" is no id.
        routes.get("/roles", this::list)
                .get("/roles/new", this::newRole)
                .post("/roles/new", this::define)
                .get("/roles/{role}", this::role)
                .post("/roles/{role}", this::edit);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(MenuEntry.of("/roles", "Roles", Management.DEFINE_ROLES));
    }

    private void list(Visit visit) {
        visit.require(Management.DEFINE_ROLES);
        ActingRoles roles = visit.me().roles();
        visit.show(
                "roles/list",
                RolesView.of(
                        visit.after().map(cursor -> roles.page(PAGE, cursor)).orElseGet(() -> roles.page(PAGE)),
                        visit));
    }

    private void newRole(Visit visit) {
        visit.require(Management.DEFINE_ROLES);
        List<Role> templates = RoleTemplates.all(visit);
        if (visit.query("template").isEmpty() && templates.size() != 1) {
            visit.show("roles/templates", RoleTemplates.of(visit));
        } else {
            Role template = visit.query("template").isEmpty()
                    ? templates.get(0)
                    : visit.roster().catalog().roleNamed(visit.query("template"));
            visit.show("roles/form", RoleForm.define(template, Said.proposal(template), Faults.NONE, visit));
        }
    }

    private void define(Visit visit) {
        visit.require(Management.DEFINE_ROLES);
        Role template = visit.roster().catalog().roleNamed(visit.field("template"));
        Said said = Said.typed(visit, template);
        Faults faults = said.faults();
        if (!faults.any()) {
            try {
                CustomRole role = visit.me().roles().define(said.name(), template, edit -> said.to(edit, template));
                visit.go("/roles", role.name() + " is there, to be given to members.");
                return;
            } catch (Refused refused) {
                faults = faults(refused);
            }
        }
        visit.showAgain("roles/form", RoleForm.define(template, said, faults, visit));
    }

    private void role(Visit visit) {
        CustomRole role = own(visit);
        role.template()
                .ifPresentOrElse(
                        template -> visit.show(
                                "roles/form", RoleForm.edit(role, template, Said.of(role), Faults.NONE, visit)),
                        () -> visit.go(end(role)));
    }

    private void edit(Visit visit) {
        CustomRole role = own(visit);
        role.template().ifPresentOrElse(template -> save(role, template, visit), () -> visit.go(end(role)));
    }

    private static void save(CustomRole role, Role template, Visit visit) {
        Said said = Said.typed(visit, template);
        Faults faults = said.faults();
        if (!faults.any()) {
            try {
                CustomRole now = visit.me().roles().edit(role.id(), edit -> said.to(edit, template));
                visit.go("/roles", now.name() + " is saved, and holds at once for everybody who has it.");
                return;
            } catch (Refused refused) {
                faults = faults(refused);
            }
        }
        visit.showAgain("roles/form", RoleForm.edit(role, template, said, faults, visit));
    }

    private static CustomRole own(Visit visit) {
        visit.require(Management.DEFINE_ROLES);
        return visit.me().roles().get(Visit.id(RoleId::of, visit.path("role")));
    }

    /** A role whose template is gone gives nothing, and nothing can be said of it: it can only go. */
    private static String end(CustomRole role) {
        return "/roles/" + role.id() + "/delete";
    }

    private static Faults faults(Refused refused) {
        return Faults.of(refused.refusal(), "role", "permission", "reason");
    }
}
