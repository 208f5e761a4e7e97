package dev.roster.examples.portal.invite;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.RightsChoice;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.invitation.Invited;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form to invite by, and what became of each address. */
public final class InvitePages implements Room {

    /** The form. */
    record FormView(String addresses, String given, String family, String note, RightsChoice choice, Faults faults) {}

    /** What became of each address; those that were refused can be corrected and tried again. */
    record SentView(List<Line> lines, long invited, String refused) {}

    /** One address. */
    record Line(String entry, String what, Optional<String> refusal) {}

    @Override
    public void open(Routes routes) {
        routes.get("/invite", this::form).post("/invite", this::invite);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(MenuEntry.of("/invite", "Invite", Management.INVITE));
    }

    private void form(Visit visit) {
        RightsChoice choice = RightsChoice.fresh(visit, RoleList.of(visit));
        visit.show("invite/form", new FormView(visit.query("addresses"), "", "", "", choice, Faults.NONE));
    }

    private void invite(Visit visit) {
        RoleList roles = RoleList.of(visit);
        try {
            visit.show("invite/sent", view(Proposal.read(visit, roles).send(visit.me())));
        } catch (Refused refused) {
            visit.showAgain("invite/form", typed(visit, roles, faults(refused.refusal())));
        }
    }

    private static FormView typed(Visit visit, RoleList roles, Faults faults) {
        return new FormView(
                visit.field("addresses"),
                visit.field("given"),
                visit.field("family"),
                visit.field("note"),
                RightsChoice.typed(visit, roles),
                faults);
    }

    private static Faults faults(Refusal refusal) {
        return switch (refusal.field()) {
            case "invitees", "address" -> Faults.at("addresses", refusal.message());
            case "name" -> Faults.at("given", refusal.message());
            default -> Faults.of(refusal, "role", "reach", "note");
        };
    }

    private static SentView view(List<Outcome<Invited>> outcomes) {
        List<Line> lines = outcomes.stream()
                .map(outcome -> new Line(
                        outcome.entry(),
                        outcome.result().map(InvitePages::told).orElse(""),
                        outcome.refusal().map(Refusal::message)))
                .toList();
        return new SentView(
                lines,
                lines.stream().filter(line -> line.refusal().isEmpty()).count(),
                lines.stream()
                        .filter(line -> line.refusal().isPresent())
                        .map(Line::entry)
                        .collect(Collectors.joining("\n")));
    }

    private static String told(Invited invited) {
        return invited.how() == Invited.How.REFRESHED
                ? "Was invited before: a new mail is on the way, and the older link is dead."
                : "Invited: a mail is on the way.";
    }
}
