package dev.roster.examples.portal.users;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.InvitingAgain;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.users.Selection.People;
import dev.roster.examples.portal.users.UsersView.Line;
import dev.roster.examples.portal.users.UsersView.RoleOption;
import dev.roster.member.Member;
import dev.roster.page.Page;
import java.util.List;

/** The list of users, and removing those that were selected in it. */
public final class UsersPages implements Room {

    @Override
    public void open(Routes routes) {
        routes.get("/users", this::list).post("/users/selected", this::confirm).post("/users/remove", this::remove);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(MenuEntry.of("/users", "Users", Management.SEE_MEMBERS));
    }

    private void list(Visit visit) {
        RoleList roles = RoleList.of(visit);
        Filter filter = Filter.of(visit);
        Page<Line> page = new Lines(visit, roles).read(filter);
        visit.show(
                "users/list",
                new UsersView(
                        filter,
                        roles.holdable().stream()
                                .map(role -> new RoleOption(role.key(), roles.name(role.key())))
                                .toList(),
                        page.items(),
                        page.next().map(cursor -> filter.query(cursor.value())),
                        visit.access().may(Management.INVITE),
                        visit.access().may(Management.REMOVE_MEMBERS)));
    }

    /** Shows who was selected. Nothing is changed yet, though it is a POST: a long selection fits into no address. */
    private void confirm(Visit visit) {
        Selection selection = Selection.of(visit);
        if (selection.isEmpty()) {
            visit.go("/users", "Nobody was selected. Tick the boxes of those you mean.");
        } else {
            visit.show("users/confirm", selection.people(visit));
        }
    }

    private void remove(Visit visit) {
        Selection selection = Selection.of(visit);
        People after = selection.remove(visit);
        if (after.done() == 1
                && after.people().size() == 1
                && !selection.members().isEmpty()) {
            Member member = selection.members().get(0);
            visit.go(
                    "/users",
                    member.name().display() + " is removed, and has no access any more.",
                    InvitingAgain.of(visit, member));
        } else {
            visit.show("users/removed", after);
        }
    }
}
