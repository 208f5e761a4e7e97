package dev.roster.examples.portal.settings;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.member.Becoming;

/** Ownership is offered to another member, who accepts or declines. */
public final class OwnershipPages implements Room {

    @Override
    public void open(Routes routes) {
        routes.get("/settings/ownership", this::form)
                .post("/settings/ownership", this::offer)
                .post("/settings/ownership/accept", this::accept)
                .post("/settings/ownership/decline", this::decline)
                .post("/settings/ownership/withdraw", this::withdraw);
    }

    private void form(Visit visit) {
        visit.require(Management.SEE_MEMBERS);
        visit.show("settings/ownership", OwnershipForm.of(visit.query("search"), "", "", Faults.NONE, visit));
    }

    private void offer(Visit visit) {
        visit.require(Management.SEE_MEMBERS);
        String member = visit.field("member");
        if (member.isEmpty()) {
            showAgain(visit, Faults.at("member", "Choose who shall own it."));
            return;
        }
        try {
            visit.me()
                    .offerOwnership(
                            Visit.id(UserId::of, member), giver -> become(visit.field("becoming"), giver, visit));
            visit.go("/settings", "Ownership is offered. Nothing changes before it is accepted.");
        } catch (Refused refused) {
            showAgain(visit, Faults.of(refused.refusal(), "member"));
        }
    }

    private void accept(Visit visit) {
        visit.me().acceptOwnership();
        visit.go("/settings", "You are an owner now.");
    }

    private void decline(Visit visit) {
        visit.me().declineOwnership();
        visit.go("/settings", "You have declined. Nothing has changed.");
    }

    private void withdraw(Visit visit) {
        visit.me().withdrawOwnershipOffer();
        visit.go("/settings", "The offer is withdrawn.");
    }

    private static void showAgain(Visit visit, Faults faults) {
        visit.showAgain(
                "settings/ownership",
                OwnershipForm.of(visit.field("search"), visit.field("member"), visit.field("becoming"), faults, visit));
    }

    private static void become(String key, Becoming giver, Visit visit) {
        if (!key.isEmpty()) {
            giver.role(RoleList.of(visit).find(key));
        }
    }
}
