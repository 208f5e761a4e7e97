package dev.roster.examples.portal.invite;

import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.MailDocument;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refused;
import dev.roster.invitation.Rehearsed;
import dev.roster.mail.content.MailText;
import dev.roster.message.InvitationMessage;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an invitation would come to, before it is sent. Nothing is stored but, for its frame, the newest mail looked at. */
public final class PreviewPages implements Room {

    private static final String KEPT = "previewed mail";

    /** The mail that the browser asks for next, to show it in a frame. */
    private record Kept(String id, String html) {}

    @Override
    public void open(Routes routes) {
        routes.post("/invite/preview", this::preview).get("/invite/preview/{mail}", this::mail);
    }

    private void preview(Visit visit) {
        RoleList roles = RoleList.of(visit);
        visit.show("invite/form", FormView.previewed(visit, roles, rehearsed(visit, roles)));
    }

    private static PreviewView rehearsed(Visit visit, RoleList roles) {
        try {
            Proposal proposal = Proposal.read(visit, roles);
            List<Outcome<Rehearsed>> outcomes = proposal.rehearse(visit.me());
            Optional<PreviewView.Mail> mail = outcomes.stream()
                    .flatMap(outcome -> outcome.result().stream())
                    .findFirst()
                    .map(first -> write(visit, proposal.rehearseMail(visit.me(), first)));
            return PreviewView.of(outcomes, mail);
        } catch (Refused refused) {
            return PreviewView.refused(refused.refusal());
        }
    }

    private static PreviewView.Mail write(Visit visit, InvitationMessage message) {
        MailText text = visit.running().content().write(message);
        String id = UUID.randomUUID().toString();
        visit.presence().session().keep(KEPT, new Kept(id, text.html()));
        return new PreviewView.Mail(message.to().display(), text.subject(), text.text(), "/invite/preview/" + id);
    }

    private void mail(Visit visit) {
        String html = visit.presence()
                .session()
                .find(KEPT, Kept.class)
                .filter(kept -> kept.id().equals(visit.path("mail")))
                .map(Kept::html)
                .orElseThrow(() -> new NotFoundResponse("Another mail was looked at since."));
        MailDocument.show(visit, html);
    }
}
