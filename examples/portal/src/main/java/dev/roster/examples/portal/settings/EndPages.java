package dev.roster.examples.portal.settings;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;

/** A member leaves, or the organization is closed: each after a question. */
public final class EndPages implements Room {

    /**
     * What is asked before.
     *
     * @param name the organization
     * @param typed what was typed as its name
     * @param faults why not
     */
    record View(String name, String typed, Faults faults) {}

    @Override
    public void open(Routes routes) {
        routes.get("/settings/leave", this::askToLeave)
                .post("/settings/leave", this::leave)
                .get("/settings/close", this::askToClose)
                .post("/settings/close", this::close);
    }

    private void askToLeave(Visit visit) {
        visit.organization();
        visit.show("settings/leave", new View("", "", Faults.NONE));
    }

    private void leave(Visit visit) {
        try {
            visit.me().leave();
            visit.presence().leave();
            visit.go("/organizations", "You have left.");
        } catch (Refused refused) {
            visit.showAgain("settings/leave", new View("", "", Faults.of(refused.refusal())));
        }
    }

    private void askToClose(Visit visit) {
        visit.require(Management.CLOSE_ORGANIZATION);
        visit.show("settings/close", new View(name(visit), "", Faults.NONE));
    }

    private void close(Visit visit) {
        visit.require(Management.CLOSE_ORGANIZATION);
        String name = name(visit);
        String typed = visit.field("name").strip();
        if (!typed.equals(name)) {
            Faults faults = Faults.at("name", "Type the name as it stands here: " + name);
            visit.showAgain("settings/close", new View(name, typed, faults));
        } else {
            visit.me().organization().close();
            visit.presence().leave();
            visit.go("/organizations", name + " is closed.");
        }
    }

    private static String name(Visit visit) {
        return visit.me().organization().get().name();
    }
}
