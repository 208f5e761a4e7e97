package dev.roster.scenario;

import static dev.roster.delivery.DeliveryState.AUTO_REPLIED;
import static dev.roster.delivery.DeliveryState.BOUNCED;
import static dev.roster.delivery.DeliveryState.COMPLAINED;
import static dev.roster.delivery.DeliveryState.DELAYED;
import static dev.roster.delivery.DeliveryState.DELIVERED;
import static dev.roster.delivery.DeliveryState.SENT;
import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Reported;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.port.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back about mails: bounces, answers of machines, complaints; and what people without a name make of it. */
public abstract class ReturnedMailScenarios implements Scenario {

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
    void a_mail_that_came_back_is_shown_as_bounced_with_what_was_said() {
        Invitation invitation = sent();

        assertThat(report(DeliveryReport.of(mail(invitation).id(), BOUNCED)
                        .status("5.1.1")
                        .detail("550 5.1.1 <grace@globex.example>: no such user\r\nhere")))
                .isEqualTo(Reported.RECORDED);

        assertThat(mail(invitation).state()).isEqualTo(BOUNCED);
        assertThat(mail(invitation).detail()).contains("550 5.1.1 <grace@globex.example>: no such user  here");
    }

    @Test
    void a_report_takes_a_mail_only_on() {
        Invitation invitation = sent();
        DeliveryId id = mail(invitation).id();

        assertThat(states(id, DELAYED, DELAYED, DELIVERED, DELAYED, DELIVERED, AUTO_REPLIED, DELIVERED, BOUNCED))
                .containsExactly(
                        DELAYED, DELAYED, DELIVERED, DELIVERED, DELIVERED, AUTO_REPLIED, AUTO_REPLIED, AUTO_REPLIED);
        assertThat(states(id, COMPLAINED, BOUNCED, DELIVERED)).containsExactly(COMPLAINED, COMPLAINED, COMPLAINED);
    }

    @Test
    void a_bounce_is_the_end_of_it() {
        Invitation invitation = sent();

        assertThat(states(mail(invitation).id(), BOUNCED, DELIVERED, DELAYED, AUTO_REPLIED, COMPLAINED))
                .containsOnly(BOUNCED);
    }

    @Test
    void case_62_a_forged_report_changes_nothing() {
        Invitation invitation = sent();
        Picture before = acme.picture();

        for (DeliveryState state : DeliveryState.values()) {
            if (state.isReported()) {
                assertThat(report(DeliveryReport.of(new DeliveryId(UUID.randomUUID()), state)))
                        .isEqualTo(Reported.UNKNOWN);
                assertThat(report(
                                DeliveryReport.of(new DeliveryId(invitation.id().value()), state)))
                        .isEqualTo(Reported.UNKNOWN);
            }
        }

        assertThat(acme.picture()).isEqualTo(before);
        assertThat(mail(invitation).state()).isEqualTo(SENT);
    }

    @Test
    void case_62_a_replayed_report_changes_nothing() {
        Invitation invitation = sent();
        DeliveryReport bounce = DeliveryReport.of(mail(invitation).id(), BOUNCED)
                .status("5.2.2")
                .detail("mailbox full");
        report(bounce);
        Delivery before = mail(invitation);
        stage.pass(Duration.ofHours(1));

        assertThat(report(bounce)).isEqualTo(Reported.UNCHANGED);
        assertThat(report(bounce.detail("something else"))).isEqualTo(Reported.UNCHANGED);

        assertThat(mail(invitation)).isEqualTo(before);
    }

    @Test
    void case_62_a_mail_that_was_not_sent_cannot_have_come_back() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        Delivery queued = mail(invitation);

        assertThat(report(DeliveryReport.of(queued.id(), BOUNCED))).isEqualTo(Reported.UNKNOWN);
        assertThat(mail(invitation)).isEqualTo(queued);

        acme.owner().revoke(invitation.id());
        assertThat(report(DeliveryReport.of(queued.id(), BOUNCED))).isEqualTo(Reported.UNKNOWN);
        assertThat(mail(invitation).state()).isEqualTo(DeliveryState.VOID);
    }

    @Test
    void case_64_a_bounce_never_touches_who_has_accepted() {
        Invitation invitation = sent();
        DeliveryId id = mail(invitation).id();
        UserId grace = stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")
                .orElseThrow()
                .user();
        int mails = stage.mailer().attempts().size();

        assertThat(report(DeliveryReport.of(id, BOUNCED).status("5.1.1"))).isEqualTo(Reported.RECORDED);
        stage.sendMail();

        assertThat(acme.owner().members().get(grace).member().isPresent()).isTrue();
        assertThat(acme.owner().invitations().get(invitation.id()).status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(stage.mailer().attempts()).hasSize(mails);
    }

    @Test
    void case_64_the_link_in_a_mail_that_came_back_still_works() {
        Invitation invitation = sent();
        String link = stage.linkFor(GRACE);
        report(DeliveryReport.of(mail(invitation).id(), BOUNCED).status("5.1.1"));

        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void a_bounce_of_an_older_mail_says_nothing_of_the_newer_one() {
        Invitation invitation = sent();
        DeliveryId older = mail(invitation).id();
        acme.owner().resend(invitation.id());
        stage.sendMail();

        assertThat(report(DeliveryReport.of(older, BOUNCED).status("5.2.2"))).isEqualTo(Reported.RECORDED);

        assertThat(mail(invitation).id()).isNotEqualTo(older);
        assertThat(mail(invitation).state()).isEqualTo(SENT);
    }

    @Test
    void a_mail_that_came_back_while_it_was_tried_again_is_not_sent_any_more() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().nextAnswers(new Answer.Deferred("the answer was lost"));
        stage.sendMail();

        assertThat(report(DeliveryReport.of(mail(invitation).id(), BOUNCED).status("5.1.1")))
                .isEqualTo(Reported.RECORDED);

        stage.pass(Duration.ofDays(1));
        stage.sendMail();
        assertThat(stage.mailer().attempts()).hasSize(1);
        assertThat(mail(invitation).state()).isEqualTo(BOUNCED);
    }

    @Test
    void a_mail_that_comes_back_while_it_is_sent_stays_bounced_whatever_the_relay_answers() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().answering(outgoing -> {
            report(DeliveryReport.of(outgoing.id(), BOUNCED).status("5.1.1"));
            return new Answer.Accepted("250 ok");
        });

        stage.sendMail();

        assertThat(mail(invitation).state()).isEqualTo(BOUNCED);
        assertThat(mail(invitation).detail()).contains("5.1.1");
    }

    @Test
    void what_was_said_is_kept_in_one_line_without_a_link_of_ours() {
        Invitation invitation = sent();
        String link = stage.linkFor(GRACE);
        report(DeliveryReport.of(mail(invitation).id(), BOUNCED)
                .status("5.7.1")
                .detail("spam:\t" + Stage.LINK_BASE + "/" + link + "\u202e token " + link + " \n" + "x".repeat(5_000)));

        assertThat(mail(invitation).detail())
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith("5.7.1 spam: https://[hidden]")
                        .hasSize(200)
                        .doesNotContain(link, "\u202e", "\n", "\t"));
    }

    @Test
    void what_came_back_about_a_persons_own_mail_is_recorded_too() {
        UserId ada = acme.ownerId();
        stage.roster().signIn().requestReset(Stage.addressOf("Ada"), "test");
        stage.sendMail();
        DeliveryId id = stage.mailer().attempts().get(0).id();

        assertThat(report(DeliveryReport.of(id, BOUNCED).status("5.1.1"))).isEqualTo(Reported.RECORDED);
        assertThat(report(DeliveryReport.of(id, BOUNCED).status("5.1.1"))).isEqualTo(Reported.UNCHANGED);
        assertThat(acme.owner().members().get(ada).member().isPresent()).isTrue();
    }

    private Invitation sent() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.sendMail();
        return invitation;
    }

    private Reported report(DeliveryReport report) {
        return stage.roster().report(report);
    }

    /** In which state a mail is after each of some reports. */
    private List<DeliveryState> states(DeliveryId id, DeliveryState... reports) {
        return List.of(reports).stream()
                .map(state -> {
                    report(DeliveryReport.of(id, state));
                    return stage.storage().lookups().delivery(id).orElseThrow().state();
                })
                .toList();
    }

    private Delivery mail(Invitation invitation) {
        return listed(invitation).delivery().orElseThrow();
    }

    private ListedInvitation listed(Invitation invitation) {
        return acme.owner().invitations().get(invitation.id());
    }
}
