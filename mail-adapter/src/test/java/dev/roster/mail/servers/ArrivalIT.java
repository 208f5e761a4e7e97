package dev.roster.mail.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryState;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Preview;
import dev.roster.mail.returned.ReturnPath;
import org.junit.jupiter.api.Test;

/** Mails that arrive in a real mailbox. */
class ArrivalIT {

    private final MailServers servers = MailServers.running();
    private final App app = new App(servers.mailer());
    private final Inbox kims = Inbox.of(MailServers.KIM);

    @Test
    void an_invitation_is_found_in_the_mailbox_looked_at_and_accepted_by_its_link() {
        Invitation invitation = app.invites(MailServers.KIM);
        app.sendMail();
        assertThat(app.delivery(invitation).state()).isEqualTo(DeliveryState.SENT);

        Inbox.Mail mail = received(invitation);
        String link = mail.token("text/plain");

        assertThat(mail.token("text/html")).isEqualTo(link);
        assertThat(app.roster().invitations().peek(link)).isInstanceOf(Preview.Open.class);
        assertThat(app.roster().invitations().accept(link, Acceptance.asNewUser("Kim", "Berg")))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void the_mail_says_what_mail_systems_go_by() {
        Invitation invitation = app.invites(MailServers.KIM);
        app.sendMail();

        Inbox.Mail mail = received(invitation);
        String id = ReturnPath.text(app.delivery(invitation).id());

        assertThat(mail.line("Message-ID")).contains("<" + id + "@app.example>");
        assertThat(mail.line("Return-Path")).contains("<bounces+" + id + "@app.example>");
        assertThat(mail.line("From").orElseThrow()).contains("<invitations@app.example>");
        assertThat(mail.line("To")).contains(MailServers.KIM);
        assertThat(mail.line("Auto-Submitted")).contains("auto-generated");
        assertThat(mail.line("X-Auto-Response-Suppress")).contains("OOF, AutoReply");
        assertThat(mail.raw()).containsPattern("with ESMTPSA").doesNotContain("Sender:", "Precedence:", "List-");
    }

    private Inbox.Mail received(Invitation invitation) {
        String id = ReturnPath.text(app.delivery(invitation).id());
        Await.until("the mail is in Kim's mailbox", () -> kims.mailThatHolds(id).isPresent());
        return kims.mailThatHolds(id).orElseThrow();
    }
}
