package dev.roster.examples.portal.invite;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.RoleList;
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

    /** What became of each address; those that were refused can be corrected and tried again. */
    record SentView(List<Line> lines, long invited, String refused) {}

    /** One address. */
    record Line(String entry, String what, Optional<String> refusal) {}

    @Override
    public void open(Routes routes) {
        routes.get("/invite", visit -> visit.show("invite/form", FormView.fresh(visit)))
                .post("/invite", this::invite);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(MenuEntry.of("/invite", "Invite", Management.INVITE));
    }

    private void invite(Visit visit) {
        RoleList roles = RoleList.of(visit);
        try {
            visit.show("invite/sent", view(Proposal.read(visit, roles).send(visit.me())));
        } catch (Refused refused) {
            visit.showAgain("invite/form", FormView.refused(visit, roles, refused.refusal()));
        }
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
