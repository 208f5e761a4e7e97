package dev.roster.mail.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.mail.mailbox.MailboxFailure;
import dev.roster.mail.mailbox.ReturnedMailbox;
import dev.roster.mail.returned.ReturnPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Mails that come back to a real mailbox. */
class ReturnIT {

    private final MailServers servers = MailServers.running();
    private final App app = new App(servers.mailer());
    private final ReturnedMailbox mailbox = servers.bounces().build();

    @Test
    void an_invitation_to_nobody_comes_back_and_says_why_and_what_to_do() {
        Invitation invitation = app.invites("nobody@globex.example");
        app.sendMail();
        assertThat(app.delivery(invitation).state()).isEqualTo(DeliveryState.SENT);

        pollUntil(invitation, DeliveryState.BOUNCED);

        assertThat(app.delivery(invitation).detail().orElseThrow()).contains("5.1.1", "User doesn't exist");
        assertThat(app.listed(invitation).status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(app.listed(invitation).advice().orElseThrow())
                .contains("did not arrive", "5.1.1", "Correct the address");
    }

    @Test
    void a_bounce_names_the_mail_in_return_path_and_envelope_and_holds_no_link() {
        Invitation invitation = app.invites("no.one@globex.example");
        app.sendMail();
        Delivery delivery = app.delivery(invitation);
        String id = ReturnPath.text(delivery.id());
        pollUntil(invitation, DeliveryState.BOUNCED);

        Inbox.Mail bounce = new Inbox(servers, MailServers.BOUNCES, "Roster/Done")
                .mailThatHolds(id)
                .orElseThrow();

        assertThat(bounce.line("Return-Path")).contains("<>");
        assertThat(bounce.line("To")).contains("bounces+" + id + "@app.example");
        assertThat(bounce.line("Original-Envelope-Id")).contains(id);
        assertThat(bounce.line("Original-Recipient")).contains("rfc822;no.one@globex.example");
        assertThat(bounce.line("Action")).contains("failed");
        assertThat(bounce.line("Status")).contains("5.1.1");
        assertThat(bounce.raw())
                .contains("Content-Type: text/rfc822-headers", "Message-ID: <" + id + "@app.example>")
                .doesNotContain("https://app.example/join");
    }

    @Test
    void an_auto_responder_is_told_apart() {
        Invitation invitation = app.invites("away@globex.example");
        app.sendMail();

        pollUntil(invitation, DeliveryState.AUTO_REPLIED);

        assertThat(app.listed(invitation).status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(app.listed(invitation).advice().orElseThrow()).contains("answered automatically");
    }

    @Test
    void two_nodes_read_the_mailbox_at_once() throws Exception {
        List<Invitation> invitations = IntStream.range(0, 40)
                .mapToObj(i -> app.invites("stranger" + i + "@globex.example"))
                .toList();
        app.sendMail();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier barrier = new CyclicBarrier(2);

        Await.until("all have come back", () -> {
            List<Future<?>> polls = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                polls.add(nodes.submit(() -> {
                    barrier.await();
                    return servers.bounces().build().poll(app.roster()::report);
                }));
            }
            polls.forEach(ReturnIT::result);
            return invitations.stream().allMatch(each -> app.delivery(each).state() == DeliveryState.BOUNCED);
        });
        nodes.shutdown();

        assertThat(Inbox.of(MailServers.BOUNCES).copies()).isEmpty();
        assertThat(new Inbox(servers, MailServers.BOUNCES, "Roster/Set aside").copies())
                .isEmpty();
    }

    @Test
    void a_wrong_password_is_told_without_it() {
        ReturnedMailbox wrong = servers.bounces()
                .password(MailServers.BOUNCES, "hunter2-hunter2")
                .build();

        assertThatThrownBy(() -> wrong.poll(app.roster()::report))
                .isInstanceOf(MailboxFailure.class)
                .hasMessageContaining("refused " + MailServers.BOUNCES)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_certificate_of_nobody_known_is_refused() throws Exception {
        ReturnedMailbox strict = servers.bounces().tls(SSLContext.getDefault()).build();

        assertThatThrownBy(() -> strict.poll(app.roster()::report))
                .isInstanceOf(MailboxFailure.class)
                .hasMessageContaining("certification path");
    }

    @Test
    void a_certificate_of_another_name_is_refused() {
        ReturnedMailbox elsewhere = ReturnedMailbox.at("127.0.0.1", servers.imap())
                .tls(servers.trusting())
                .returnPath(MailServers.BOUNCES)
                .password(MailServers.BOUNCES, servers.password())
                .build();

        assertThatThrownBy(() -> elsewhere.poll(app.roster()::report)).isInstanceOf(MailboxFailure.class);
    }

    private void pollUntil(Invitation invitation, DeliveryState state) {
        Await.until("the invitation is " + state, () -> {
            mailbox.poll(app.roster()::report);
            return app.delivery(invitation).state() == state;
        });
    }

    private static void result(Future<?> poll) {
        try {
            poll.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
