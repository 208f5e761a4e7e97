package dev.roster.examples.portal.roles;

import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.RoleId;
import dev.roster.role.CustomRole;
import dev.roster.role.ReplacedRole;

/** The end of a role: it is deleted, or gives way to another. */
public final class RoleEndPages implements Room {

    @Override
    public void open(Routes routes) {
        routes.get("/roles/{role}/delete", this::confirm)
                .post("/roles/{role}/delete", this::delete)
                .post("/roles/{role}/replace", this::replace);
    }

    private void confirm(Visit visit) {
        visit.show("roles/end", RoleEnd.of(role(visit), visit));
    }

    private void delete(Visit visit) {
        CustomRole role = role(visit);
        try {
            visit.me().roles().delete(role.id());
            visit.go("/roles", role.name() + " is deleted.");
        } catch (Refused refused) {
            if (refused.reason() != Reason.ROLE_IN_USE) {
                throw refused;
            }
            visit.showAgain("roles/end", RoleEnd.of(role, visit).inUse(Faults.of(refused.refusal())));
        }
    }

    private void replace(Visit visit) {
        CustomRole role = role(visit);
        String chosen = visit.field("role");
        Role by = RoleList.of(visit).find(chosen);
        if (by == null) {
            visit.showAgain("roles/end", RoleEnd.of(role, visit).again(chosen, Faults.at("role", "Choose a role.")));
            return;
        }
        try {
            ReplacedRole replaced = visit.me().roles().replace(role.id(), by);
            visit.go("/roles", role.name() + " has given way: " + told(replaced) + " changed.");
        } catch (Refused refused) {
            Faults faults = Faults.of(refused.refusal(), "role");
            visit.showAgain("roles/end", RoleEnd.of(role, visit).again(chosen, faults));
        }
    }

    private static CustomRole role(Visit visit) {
        visit.require(Management.DEFINE_ROLES);
        return visit.me().roles().get(Visit.id(RoleId::of, visit.path("role")));
    }

    private static String told(ReplacedRole replaced) {
        return count(replaced.members(), "member") + " and " + count(replaced.invitations(), "open invitation");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
