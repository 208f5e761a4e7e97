package dev.roster.examples.portal.mailbox;

import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.examples.portal.host.KeptMail;
import dev.roster.examples.portal.host.Mailbox;
import dev.roster.examples.portal.server.MailDocument;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.id.DeliveryId;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails that were sent, as they would arrive; and what could come back of them. */
public final class MailboxPages implements Room {

    /** What the list shows. */
    record ListView(List<Line> lines, String to) {}

    /** A mail in the list. */
    record Line(String id, String to, String subject, When sent) {}

    /** A mail. */
    record MailView(String id, String to, String subject, String text, When sent, Optional<String> link) {}

    @Override
    public void open(Routes routes) {
        routes.get("/mailbox", this::list)
                .get("/mailbox/{mail}", this::mail)
                .get("/mailbox/{mail}/page", this::page)
                .post("/mailbox/{mail}/bounce", visit -> report(visit, DeliveryState.BOUNCED, "5.1.1", "user unknown"))
                .post(
                        "/mailbox/{mail}/auto-reply",
                        visit -> report(visit, DeliveryState.AUTO_REPLIED, "2.0.0", "I am away until Monday"));
    }

    private void list(Visit visit) {
        String to = visit.query("to").strip();
        List<Line> lines = mailbox(visit).mails().stream()
                .filter(mail -> mail.to().startsWith(to))
                .map(mail -> new Line(
                        mail.id().toString(), mail.to(), mail.content().subject(), new When(mail.at(), visit.now())))
                .toList();
        visit.show("mailbox/list", new ListView(lines, to));
    }

    private void mail(Visit visit) {
        KeptMail mail = find(visit);
        visit.show(
                "mailbox/mail",
                new MailView(
                        mail.id().toString(),
                        mail.to(),
                        mail.content().subject(),
                        mail.content().text(),
                        new When(mail.at(), visit.now()),
                        mail.link().map(link -> link.uri().toString())));
    }

    private void page(Visit visit) {
        MailDocument.show(visit, find(visit).content().html());
    }

    private void report(Visit visit, DeliveryState state, String status, String said) {
        KeptMail mail = find(visit);
        visit.roster().report(DeliveryReport.of(mail.id(), state).status(status).detail(said));
        visit.go("/mailbox/" + mail.id(), "It is reported back: " + said + ".");
    }

    private static KeptMail find(Visit visit) {
        DeliveryId id = new DeliveryId(Visit.id(UUID::fromString, visit.path("mail")));
        return mailbox(visit).find(id).orElseThrow(() -> new NotFoundResponse("There is no such mail any more."));
    }

    private static Mailbox mailbox(Visit visit) {
        return visit.running().mailbox().orElseThrow(() -> new NotFoundResponse("Mails go out by a relay."));
    }
}
