package dev.roster.mail.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryState;
import dev.roster.invitation.Invitation;
import dev.roster.mail.wire.Tunnel;
import dev.roster.port.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real relay that goes away, or does not let us in. */
class OutageIT {

    private static final int MAILS = 1000;

    private final MailServers servers = MailServers.running();
    private final Inbox kims = Inbox.of(MailServers.KIM);
    private boolean stopped;

    @AfterEach
    void the_relay_is_there_for_whoever_comes_next() {
        if (stopped) {
            start();
        }
    }

    @Test
    void a_relay_that_is_stopped_amid_a_thousand_mails_gets_each_of_them_in_the_end() {
        Watched mailer = new Watched(servers.mailer(), 300, this::stop);
        App app = new App(mailer);
        String addresses = IntStream.range(0, MAILS)
                .mapToObj(i -> "kim+" + i + "@globex.example")
                .collect(Collectors.joining(","));
        List<Invitation> invitations = app.invitesAll(addresses);

        while (!stopped) {
            app.roster().dispatcher().step();
            app.pass(Duration.ofSeconds(10));
        }
        for (int tries = 0; tries < 20; tries++) {
            app.roster().dispatcher().step();
            app.pass(Duration.ofSeconds(10));
        }
        assertThat(mailer.answers(Answer.RelayDown.class)).isPositive();
        start();
        Await.until("all are sent", () -> {
            app.roster().dispatcher().step();
            app.pass(Duration.ofSeconds(10));
            return invitations.stream().allMatch(each -> app.state(each) == DeliveryState.SENT);
        });

        Await.until("all have arrived", () -> arrived(mailer, Inbox.Copy::messageId) == MAILS);
        // An answer that was lost may have been a yes, and nobody can know: then the mail is sent again, by the same
        // name.
        assertThat(arrived(mailer, copy -> copy)).isBetween(MAILS, MAILS + mailer.answers(Answer.Ambiguous.class));
    }

    @Test
    void a_wrong_password_puts_the_mail_off_and_nothing_is_said_in_clear() {
        String password = "hunter2-hunter2";
        try (Tunnel tunnel = new Tunnel(servers.submission())) {
            App app = new App(servers.mailer(servers.host(), tunnel.port(), password));
            Invitation invitation = app.invites(MailServers.KIM);
            app.sendMail();

            assertThat(app.state(invitation)).isEqualTo(DeliveryState.DEFERRED);
            assertThat(app.delivery(invitation).detail().orElseThrow())
                    .contains("535")
                    .doesNotContain(password);
            assertThat(tunnel.heard())
                    .contains("EHLO app.example", "STARTTLS")
                    .doesNotContain("AUTH", "MAIL", password);
        }
    }

    @Test
    void a_certificate_of_another_name_is_refused() {
        App app = new App(servers.mailer("127.0.0.1", servers.submission(), servers.password()));
        Invitation invitation = app.invites(MailServers.KIM);
        app.sendMail();

        assertThat(app.state(invitation)).isEqualTo(DeliveryState.DEFERRED);
    }

    /** How many mails of this test are in Kim's mailbox, those counted once that are the same in this. */
    private int arrived(Watched mailer, Function<Inbox.Copy, Object> same) {
        return (int) kims.copies().stream()
                .filter(copy -> mailer.sent(copy.messageId()))
                .map(same)
                .distinct()
                .count();
    }

    private void stop() {
        servers.stopRelay();
        stopped = true;
    }

    private void start() {
        servers.startRelay();
        stopped = false;
    }
}
