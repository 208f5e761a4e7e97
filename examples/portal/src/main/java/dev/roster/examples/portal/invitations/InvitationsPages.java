package dev.roster.examples.portal.invitations;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.InvitingAgain;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationList;
import dev.roster.invitation.Invitations;
import dev.roster.invitation.Invited;
import dev.roster.invitation.ListedInvitation;
import dev.roster.page.Page;
import java.util.List;
import java.util.Optional;

/** Invitations, and what can be done about them: send again, take back, correct the address or trust it again. */
public final class InvitationsPages implements Room {

    private static final int PAGE = 50;

    /** A list of invitations. */
    record ListView(String show, List<InvitationView> lines, Optional<String> next) {}

    @Override
    public void open(Routes routes) {
        routes.get("/invitations", this::list)
                .get("/invitations/{id}", this::one)
                .post("/invitations/{id}/resend", this::resend)
                .post("/invitations/{id}/lift", this::lift)
                .get("/invitations/{id}/revoke", visit -> visit.show("invitations/revoke", view(visit)))
                .post("/invitations/{id}/revoke", this::revoke)
                .post("/invitations/{id}/correct", this::correct);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(MenuEntry.of("/invitations", "Invitations", Management.SEE_MEMBERS));
    }

    private void list(Visit visit) {
        String show = visit.query("show");
        Invitations all = visit.me().invitations();
        InvitationList list = switch (show) {
            case "failed" -> all.undelivered();
            case "past" -> all.past();
            default -> all.open();
        };
        Page<ListedInvitation> page =
                visit.after().map(after -> list.page(PAGE, after)).orElseGet(() -> list.page(PAGE));
        InvitationView.Writer writer = InvitationView.Writer.of(visit);
        visit.show(
                "invitations/list",
                new ListView(
                        show.isEmpty() ? "open" : show,
                        page.items().stream().map(writer::write).toList(),
                        page.next().map(cursor -> "show=" + show + "&after=" + cursor.value())));
    }

    private void one(Visit visit) {
        visit.show("invitations/one", view(visit));
    }

    /** Where mail came back from, no more is sent before somebody says that it can arrive there after all. */
    private void resend(Visit visit) {
        try {
            sendAgain(visit);
        } catch (Refused refused) {
            if (refused.reason() != Reason.ADDRESS_SUPPRESSED) {
                throw refused;
            }
            InvitationView view =
                    InvitationView.Writer.of(visit).write(listed(visit), "", Faults.of(refused.refusal()));
            visit.showAgain("invitations/lift", view);
        }
    }

    private void lift(Visit visit) {
        visit.me().suppressions().lift(listed(visit).invitation().address().value());
        sendAgain(visit);
    }

    private static void sendAgain(Visit visit) {
        String address = visit.me().resend(id(visit)).address().display();
        visit.go("/invitations/" + id(visit), "A new mail to " + address + " is on the way. Older links are dead.");
    }

    private void revoke(Visit visit) {
        Invitation revoked = visit.me().revoke(id(visit));
        visit.go(
                "/invitations",
                "The invitation to " + revoked.address().display() + " is taken back. Its link is dead.",
                InvitingAgain.of(visit, revoked));
    }

    private void correct(Visit visit) {
        String typed = visit.field("address");
        try {
            Invited corrected = visit.me().correct(id(visit), typed);
            visit.go(
                    "/invitations/" + corrected.invitation().id(),
                    "The invitation goes to " + corrected.invitation().address().display() + " now.");
        } catch (Refused refused) {
            Faults faults = Faults.of(refused.refusal(), "address");
            visit.showAgain("invitations/one", InvitationView.Writer.of(visit).write(listed(visit), typed, faults));
        }
    }

    private static InvitationView view(Visit visit) {
        return InvitationView.Writer.of(visit).write(listed(visit));
    }

    private static ListedInvitation listed(Visit visit) {
        return visit.me().invitations().get(id(visit));
    }

    private static InvitationId id(Visit visit) {
        return Visit.id(InvitationId::of, visit.path("id"));
    }
}
