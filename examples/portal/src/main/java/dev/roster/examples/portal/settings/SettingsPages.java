package dev.roster.examples.portal.settings;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import java.util.List;
import java.util.Optional;

/** What the organization is called, which language it speaks, whom it lets be invited, and on which plan it is. */
public final class SettingsPages implements Room {

    @Override
    public void open(Routes routes) {
        routes.get("/settings", this::overview)
                .get("/settings/details", this::details)
                .post("/settings/details", this::change);
    }

    @Override
    public List<MenuEntry> menu() {
        // For everybody: whoever is inside can leave.
        return List.of(new MenuEntry("/settings", "Settings", Optional.empty()));
    }

    private void overview(Visit visit) {
        visit.show("settings/overview", Overview.of(visit));
    }

    private void details(Visit visit) {
        visit.require(Management.CHANGE_DETAILS);
        visit.show(
                "settings/details",
                DetailsForm.of(SaidDetails.of(visit.me().organization().get(), visit), Faults.NONE, visit));
    }

    private void change(Visit visit) {
        SaidDetails said = SaidDetails.typed(visit);
        try {
            visit.me().organization().edit(said::to);
            visit.go("/settings", "The details are saved.");
        } catch (Refused refused) {
            visit.require(Management.CHANGE_DETAILS);
            Faults faults = Faults.of(refused.refusal(), "name", "domain", "reason");
            visit.showAgain("settings/details", DetailsForm.of(said, faults, visit));
        }
    }
}
