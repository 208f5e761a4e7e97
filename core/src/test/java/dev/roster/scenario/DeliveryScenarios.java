package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryState;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails on their way: what is sent, what is not, and what an administrator sees of it. */
public abstract class DeliveryScenarios implements Scenario {

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_is_on_the_pro_plan() {
        stage = new Stage(this, accounts);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
    }

    @Test
    void nothing_is_sent_within_the_call_that_invites() {
        Invitation invitation = acme.invites(GRACE, asAdditional);

        assertThat(stage.mailer().attempts()).isEmpty();
        assertThat(listed(invitation).delivery().orElseThrow().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(stage.roster().dispatcher().step()).isEqualTo(1);
        assertThat(stage.roster().dispatcher().step()).isZero();
        assertThat(stage.mailer().sentTo(GRACE)).hasSize(1);
    }

    @Test
    void revoked_before_sending_means_no_mail() {
        Invitation invitation = acme.invites(GRACE, asAdditional);

        acme.owner().revoke(invitation.id());
        stage.sendMail();

        assertThat(stage.mailer().attempts()).isEmpty();
    }

    @Test
    void resent_before_sending_means_one_mail() {
        Invitation invitation = acme.invites(GRACE, asAdditional);

        acme.owner().resend(invitation.id());
        stage.sendMail();

        assertThat(stage.mailer().attempts()).hasSize(1);
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void expired_before_sending_means_no_mail() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.pass(Duration.ofDays(7));

        stage.sendMail();

        assertThat(stage.mailer().attempts()).isEmpty();
        assertThat(listed(invitation).status()).isEqualTo(InvitationStatus.EXPIRED);
    }

    @Test
    void a_deferred_mail_is_tried_again_under_the_same_name() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().nextAnswers(new Answer.Deferred("421 busy"), new Answer.Ambiguous("connection lost"));
        stage.sendMail();
        assertThat(listed(invitation).delivery().orElseThrow().state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(stage.roster().dispatcher().step()).as("not at once").isZero();

        for (int hour = 0; hour < 2; hour++) {
            stage.pass(Duration.ofHours(1));
            stage.sendMail();
        }

        assertThat(stage.mailer().attempts()).hasSize(3);
        assertThat(stage.mailer().attempts().stream().map(Outgoing::id).distinct())
                .hasSize(1);
        assertThat(listed(invitation).delivery().orElseThrow().state()).isEqualTo(DeliveryState.SENT);
        assertThat(listed(invitation).delivery().orElseThrow().attempt()).isEqualTo(3);
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void every_link_of_a_mail_that_went_out_more_than_once_works_until_one_is_used() {
        acme.invites(GRACE, asAdditional);
        stage.mailer().nextAnswers(new Answer.Ambiguous("connection lost after the last byte"));
        stage.sendMail();
        stage.pass(Duration.ofHours(1));
        stage.sendMail();

        var links = stage.mailer().attempts().stream()
                .map(attempt -> ((InvitationMessage) attempt.message()).link().token())
                .toList();
        assertThat(links).hasSize(2).doesNotHaveDuplicates();
        assertThat(stage.accept(links.get(0), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        assertThat(stage.accept(links.get(1), "Grace", "Hopper")).isInstanceOf(Admission.Dead.class);
    }

    @Test
    void a_refused_mail_is_not_tried_again_and_the_list_says_what_to_do() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().nextAnswers(new Answer.Rejected("550 no such mailbox"));
        stage.sendMail();
        stage.pass(Duration.ofDays(1));
        stage.sendMail();

        assertThat(stage.mailer().attempts()).hasSize(1);
        ListedInvitation line =
                acme.owner().invitations().open().page(10).items().get(0);
        assertThat(line).isEqualTo(listed(invitation));
        assertThat(line.status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(line.delivery().orElseThrow().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(line.delivery().orElseThrow().detail()).contains("550 no such mailbox");
        assertThat(line.advice().orElseThrow()).contains("550 no such mailbox", "Check the address", "resend");
        assertThat(acme.owner()
                        .everyone()
                        .startingWith("grace")
                        .page(1)
                        .items()
                        .get(0)
                        .invitation())
                .contains(line);
    }

    @Test
    void a_mailer_that_throws_loses_nothing() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().answering(outgoing -> {
            throw new IllegalStateException("the mailer has a bug");
        });
        stage.sendMail();
        assertThat(listed(invitation).delivery().orElseThrow().state()).isEqualTo(DeliveryState.DEFERRED);

        stage.mailer().answering(outgoing -> new Answer.Accepted("250 ok"));
        stage.pass(Duration.ofMinutes(6));
        stage.sendMail();

        assertThat(listed(invitation).delivery().orElseThrow().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_mail_that_waits_is_void_as_soon_as_its_invitation_is_closed() {
        Invitation revoked = acme.invites(GRACE, asAdditional);
        Invitation accepted = acme.invites("linus@people.example", asAdditional);

        acme.owner().revoke(revoked.id());
        stage.accept(acme.host().link(accepted.id()).token(), "Linus", "Berg").orElseThrow();

        assertThat(listed(revoked).delivery().orElseThrow().state()).isEqualTo(DeliveryState.VOID);
        assertThat(listed(accepted).delivery().orElseThrow().state()).isEqualTo(DeliveryState.VOID);
    }

    @Test
    void one_address_that_fails_does_not_hold_up_the_others() {
        stage.mailer()
                .answering(outgoing -> outgoing.message().to().toString().equals(GRACE)
                        ? new Answer.Rejected("550 no")
                        : new Answer.Accepted("250 ok"));
        acme.owner().invite("a@people.example, grace@people.example, b@people.example", asAdditional);

        stage.sendMail();

        assertThat(stage.mailer().sent())
                .extracting(mail -> mail.to().toString())
                .containsExactlyInAnyOrder("a@people.example", "b@people.example");
    }

    @Test
    void a_mail_that_is_tried_until_the_link_would_be_dead_is_given_up() {
        Invitation invitation =
                acme.invites(GRACE, offer -> offer.role(accounts.additional).expiresIn(Duration.ofMinutes(1)));
        stage.mailer().answering(outgoing -> new Answer.RelayDown("connection refused"));

        for (int second = 0; second < 60; second++) {
            stage.sendMail();
            stage.pass(Duration.ofSeconds(1));
        }
        stage.sendMail();

        // Given up when the next try would come too late, or when its time came and the link was dead: pauses are
        // random.
        assertThat(listed(invitation).delivery().orElseThrow().state()).isIn(DeliveryState.FAILED, DeliveryState.VOID);
        int tries = stage.mailer().attempts().size();
        stage.pass(Duration.ofHours(2));
        stage.sendMail();
        assertThat(stage.mailer().attempts()).hasSize(tries);
        assertThat(listed(invitation).advice().orElseThrow()).contains("expired");
    }

    private ListedInvitation listed(Invitation invitation) {
        return acme.owner().invitations().get(invitation.id());
    }

    @Test
    void accepted_by_another_link_before_the_next_try_means_no_mail_any_more() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().nextAnswers(new Answer.Deferred("451 greylisted"));
        stage.sendMail();
        stage.accept(acme.host().link(invitation.id()).token(), "Grace", "Hopper")
                .orElseThrow();

        stage.pass(Duration.ofHours(1));
        stage.sendMail();

        assertThat(stage.mailer().attempts()).hasSize(1);
    }

    @Test
    void a_mail_that_is_overtaken_on_its_way_brings_a_dead_link_and_the_newer_one_is_sent() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().answering(outgoing -> {
            if (stage.mailer().attempts().size() == 1) {
                acme.owner().resend(invitation.id());
            }
            return new Answer.Accepted("250 ok");
        });

        stage.roster().dispatcher().step();
        assertThat(listed(invitation).delivery().orElseThrow().state()).isEqualTo(DeliveryState.QUEUED);
        String overtaken = stage.mailer().linkTo(GRACE).token();
        stage.sendMail();

        assertThat(stage.mailer().sentTo(GRACE)).hasSize(2);
        assertThat(listed(invitation).delivery().orElseThrow().state()).isEqualTo(DeliveryState.SENT);
        assertThat(stage.accept(overtaken, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void a_mail_whose_invitation_is_revoked_on_its_way_brings_a_dead_link() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().answering(outgoing -> {
            acme.owner().revoke(invitation.id());
            return new Answer.Deferred("451 busy");
        });

        for (int hour = 0; hour < 3; hour++) {
            stage.sendMail();
            stage.pass(Duration.ofHours(1));
        }

        assertThat(stage.mailer().attempts()).hasSize(1);
        String link = ((InvitationMessage) stage.mailer().attempts().get(0).message())
                .link()
                .token();
        assertThat(stage.accept(link, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.REVOKED));
    }

    @Test
    void a_long_list_does_not_hold_up_the_mail_of_another_organization() {
        Team globex = stage.team("Globex", stage.user("Olga"), opening -> opening.plan(accounts.pro));
        String list = IntStream.range(0, 500)
                .mapToObj(i -> "p" + i + "@people.example")
                .collect(Collectors.joining(","));
        acme.owner().invite(list, asAdditional);
        globex.invites(GRACE, asAdditional);

        stage.sendMail();
        assertThat(stage.mailer().sentTo(GRACE)).hasSize(1);
        assertThat(stage.mailer().sent()).hasSizeLessThan(100);

        stage.pass(Duration.ofSeconds(10));
        stage.sendMail();
        assertThat(stage.mailer().sent()).hasSize(501);
    }
}
