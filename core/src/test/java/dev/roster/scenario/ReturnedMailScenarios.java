package dev.roster.scenario;

import static dev.roster.delivery.DeliveryState.AUTO_REPLIED;
import static dev.roster.delivery.DeliveryState.BOUNCED;
import static dev.roster.delivery.DeliveryState.COMPLAINED;
import static dev.roster.delivery.DeliveryState.DELAYED;
import static dev.roster.delivery.DeliveryState.DELIVERED;
import static dev.roster.delivery.DeliveryState.SENT;
import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Reported;
import dev.roster.delivery.Suppression;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invited;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.page.Page;
import dev.roster.port.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @Test
    void an_address_that_is_not_there_gets_no_more_mail_until_that_is_lifted() {
        Invitation invitation = sent();
        bounce(invitation, "5.1.1");

        assertThat(acme.owner().suppressions().page(10).items()).singleElement().satisfies(it -> {
            assertThat(it.address()).hasToString(GRACE);
            assertThat(it.delivery()).isEqualTo(mail(invitation).id());
            assertThat(it.state()).isEqualTo(BOUNCED);
            assertThat(it.detail()).contains("5.1.1");
            assertThat(it.since()).isEqualTo(stage.clock().instant());
        });
        assertSuppressed(() -> acme.owner().resend(invitation.id()));
        assertSuppressed(() -> acme.owner().edit(invitation.id(), edit -> edit.sendAgain()));
        assertSuppressed(() -> acme.host().resend(invitation.id()));
        assertThat(acme.owner()
                        .edit(invitation.id(), edit -> edit.note("Hello"))
                        .invitation()
                        .terms()
                        .note())
                .contains("Hello");
        acme.owner().revoke(invitation.id());
        assertSuppressed(() -> acme.invites(GRACE, asAdditional));
        List<Outcome<Invited>> outcomes = acme.owner().invite(GRACE + ", linus@globex.example", asAdditional);
        assertThat(outcomes.get(0).refusal().orElseThrow().reason()).isEqualTo(Reason.ADDRESS_SUPPRESSED);
        assertThat(outcomes.get(1).refusal()).isEmpty();
        stage.sendMail();
        assertThat(stage.mailer().sentTo(GRACE)).hasSize(1);

        acme.owner().suppressions().lift(GRACE.toUpperCase(Locale.ROOT));

        assertThat(acme.owner().suppressions().page(10).items()).isEmpty();
        acme.invites(GRACE, asAdditional);
        stage.sendMail();
        assertThat(stage.mailer().sentTo(GRACE)).hasSize(2);
    }

    @Test
    void what_the_host_sends_by_itself_is_its_own_affair() {
        bounce(sent(), "5.1.1");
        acme.owner()
                .revoke(acme.owner()
                        .invitations()
                        .open()
                        .page(1)
                        .items()
                        .get(0)
                        .invitation()
                        .id());

        Invitation invitation = acme.invites(GRACE, offer -> asAdditional.accept(offer.withoutMail()));

        assertThat(acme.owner().resend(invitation.id()).generation()).isEqualTo(2);
    }

    @Test
    void what_is_not_the_addresss_fault_stops_nothing() {
        for (String code : List.of("5.2.2", "5.7.1", "4.4.7", "5.3.4", "4.2.1")) {
            Invitation invitation = acme.invites(GRACE, asAdditional);
            stage.sendMail();
            bounce(invitation, code);

            assertThat(mail(invitation).state()).isEqualTo(BOUNCED);
            assertThat(acme.owner().suppressions().page(10).items()).as(code).isEmpty();
        }
    }

    @Test
    void a_complaint_and_a_refusal_at_once_stop_mail_too() {
        Invitation complained = sent();
        report(DeliveryReport.of(mail(complained).id(), COMPLAINED));
        stage.mailer().nextAnswers(new Answer.Rejected("550 5.1.1 <linus@globex.example>: user unknown"));
        Invitation refused = acme.invites("linus@globex.example", asAdditional);
        stage.sendMail();

        assertThat(mail(refused).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(acme.owner().suppressions().page(10).items())
                .extracting(each -> each.address().toString() + " " + each.state())
                .containsExactly(GRACE + " COMPLAINED", "linus@globex.example FAILED");
        assertSuppressed(() -> acme.owner().resend(complained.id()));
        assertSuppressed(() -> acme.owner().resend(refused.id()));
    }

    @Test
    void what_our_own_mail_system_says_of_itself_is_held_against_nobody() {
        for (Answer answer : List.of(
                new Answer.RelayDown("550 5.1.3 the sender's address is not taken"),
                new Answer.Deferred("451 later; there it was said: 550 5.4.4 no such host"))) {
            Invitation invitation =
                    acme.invites(GRACE, offer -> offer.role(accounts.additional).expiresIn(Duration.ofMinutes(1)));
            stage.mailer().answering(outgoing -> answer);
            while (mail(invitation).state().isWaiting()) {
                stage.sendMail();
                stage.pass(Duration.ofSeconds(1));
            }

            // Void, if its next turn came at the last moment and was taken just behind it.
            assertThat(mail(invitation).state()).isIn(DeliveryState.FAILED, DeliveryState.VOID);
            assertThat(acme.owner().suppressions().page(10).items()).isEmpty();
            stage.pass(Duration.ofMinutes(20));
        }
    }

    @Test
    void case_64_one_organization_cannot_silence_somebody_for_others() {
        Team globex = stage.team("Globex", stage.user("Bob"), opening -> opening.plan(accounts.pro));
        bounce(sent(), "5.1.1");

        globex.invites(GRACE, asAdditional);
        stage.sendMail();

        assertThat(stage.mailer().sentTo(GRACE)).hasSize(2);
        assertThat(globex.owner().suppressions().page(10).items()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> globex.owner().suppressions().lift(GRACE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void case_74_a_mail_to_an_address_that_was_suppressed_meanwhile_is_not_sent() {
        Invitation invitation = sent();
        DeliveryId first = mail(invitation).id();
        acme.owner().resend(invitation.id());
        report(DeliveryReport.of(first, BOUNCED).status("5.1.1"));

        stage.sendMail();

        assertThat(stage.mailer().attempts()).hasSize(1);
        assertThat(mail(invitation).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(mail(invitation).detail().orElseThrow())
                .startsWith("not sent: ")
                .contains("5.1.1");
        assertThat(undelivered()).containsExactly(invitation.id());
    }

    @Test
    void lifting_is_on_record_and_takes_the_right_to_invite() {
        UserId member = acme.member("Mia", asAdditional);
        bounce(sent(), "5.1.1");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acme.as(member).suppressions().lift(GRACE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
        acme.host().suppressions().lift(GRACE);

        assertThat(acme.owner().journal().page(2).items())
                .extracting(Entry::event)
                .containsExactly(Event.SUPPRESSION_LIFTED, Event.ADDRESS_SUPPRESSED);
        assertThat(acme.owner().journal().page(2).items().toString()).doesNotContain("grace");
    }

    @Test
    void suppressions_are_listed_by_address_page_by_page() {
        for (String name : List.of("c", "a", "b")) {
            Invitation invitation = acme.invites(name + "@globex.example", asAdditional);
            stage.sendMail();
            bounce(invitation, "5.1.1");
        }

        Page<Suppression> first = acme.owner().suppressions().page(2);
        Page<Suppression> second =
                acme.owner().suppressions().page(2, first.next().orElseThrow());

        assertThat(first.items())
                .extracting(each -> each.address().toString())
                .containsExactly("a@globex.example", "b@globex.example");
        assertThat(second.items()).extracting(each -> each.address().toString()).containsExactly("c@globex.example");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void an_erased_address_is_no_longer_held_against_anybody() {
        bounce(sent(), "5.1.1");

        stage.roster().asHost("erasure request 7").eraseAddress(GRACE);

        assertThat(acme.owner().suppressions().page(10).items()).isEmpty();
        assertThat(stage.dump().toLowerCase(Locale.ROOT)).doesNotContain("grace@");
    }

    @Test
    void what_comes_back_after_an_erasure_keeps_nothing_of_the_person() {
        Invitation invitation = sent();
        DeliveryId id = mail(invitation).id();
        stage.roster().asHost("erasure request 7").eraseAddress(GRACE);

        assertThat(report(DeliveryReport.of(id, BOUNCED).status("5.1.1").detail("550 <" + GRACE + ">: no")))
                .isEqualTo(Reported.RECORDED);

        assertThat(stage.storage().lookups().delivery(id).orElseThrow().detail())
                .contains("5.1.1");
        assertThat(acme.owner().suppressions().page(10).items()).isEmpty();
    }

    @Test
    void the_list_of_what_did_not_arrive_has_those_only_newest_first() {
        Invitation failed = acme.invites("failed@globex.example", asAdditional);
        stage.mailer().nextAnswers(new Answer.Rejected("554 no"));
        stage.sendMail();
        Invitation bounced = sent();
        bounce(bounced, "5.2.2");
        Invitation complained = acme.invites("junk@globex.example", asAdditional);
        stage.sendMail();
        report(DeliveryReport.of(mail(complained).id(), COMPLAINED));
        acme.invites("fine@globex.example", asAdditional);
        stage.sendMail();
        acme.invites("queued@globex.example", asAdditional);

        assertThat(undelivered()).containsExactly(complained.id(), bounced.id(), failed.id());
        Page<ListedInvitation> first = acme.owner().invitations().undelivered().page(2);
        assertThat(acme.owner()
                        .invitations()
                        .undelivered()
                        .page(2, first.next().orElseThrow())
                        .items())
                .extracting(each -> each.invitation().id())
                .containsExactly(failed.id());

        acme.owner().resend(bounced.id());
        acme.owner().revoke(failed.id());

        assertThat(undelivered()).containsExactly(complained.id());
    }

    @Test
    void c7_why_an_invitation_did_not_arrive_is_said_in_plain_words() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        assertThat(advice(invitation)).isEqualTo("The mail waits to be sent.");
        stage.mailer().nextAnswers(new Answer.Deferred("451 4.7.1 greylisted"));
        stage.sendMail();
        assertThat(advice(invitation)).contains("will be tried again (451 4.7.1 greylisted)");
        stage.pass(Duration.ofHours(2));
        stage.sendMail();
        assertThat(advice(invitation))
                .contains("sent from " + Stage.SENDER, "junk folders", "Only the link in the most recent mail works");
        report(DeliveryReport.of(mail(invitation).id(), DELAYED).status("4.4.1"));
        assertThat(advice(invitation)).contains("has not taken it yet (4.4.1)");
        report(DeliveryReport.of(mail(invitation).id(), AUTO_REPLIED).detail("out of office"));
        assertThat(advice(invitation)).contains("arrived and was answered automatically (out of office)");

        assertThat(wordsFor("5.1.1")).contains("there is no such mailbox (5.1.1)", "Correct the address");
        assertThat(wordsFor("5.1.2")).contains("the domain takes no mail");
        assertThat(wordsFor("5.1.6")).contains("the mailbox has moved");
        assertThat(wordsFor("5.2.1")).contains("the mailbox is shut");
        assertThat(wordsFor("5.2.2")).contains("the mailbox is full", "Resend when there is room");
        assertThat(wordsFor("5.3.4")).contains("too large", "Shorten the note");
        assertThat(wordsFor("5.7.1")).contains("against spam", "let mail from " + Stage.SENDER + " through");
        assertThat(wordsFor("4.4.7")).contains("could not be handed over in time", "given up", "Resend later");
        assertThat(wordsFor("5.4.4")).contains("the domain takes no mail");
        assertThat(wordsFor("5.0.0")).contains("it was refused there", "Check the address");
    }

    @Test
    void c7_a_wrong_address_is_corrected_and_resent_in_one_step() {
        Invitation wrong = acme.invites(
                GRACE, offer -> asAdditional.accept(offer.note("Welcome!").expiresIn(Duration.ofDays(3))));
        stage.sendMail();
        String deadLink = stage.linkFor(GRACE);
        bounce(wrong, "5.1.1");

        Invited right = acme.owner().correct(wrong.id(), "grace.hopper@globex.example");

        assertThat(right.how()).isEqualTo(Invited.How.NEW);
        assertThat(right.invitation().terms()).isEqualTo(wrong.terms());
        assertThat(acme.owner().invitations().get(wrong.id()).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(undelivered()).isEmpty();
        assertThat(acme.owner().journal().page(1).items().get(0).event()).isEqualTo(Event.INVITATION_CORRECTED);
        assertThat(stage.accept(deadLink, "Grace", "Hopper")).isInstanceOf(Admission.Dead.class);
        assertThat(stage.accept(stage.linkFor("grace.hopper@globex.example"), "Grace", "Hopper"))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void c7_an_expired_one_can_be_corrected_and_a_final_one_cannot() {
        Invitation expired = sent();
        stage.pass(Duration.ofDays(30));
        Invited right = acme.owner().correct(expired.id(), "right@globex.example");

        assertThat(right.invitation().statusAt(stage.clock().instant())).isEqualTo(InvitationStatus.PENDING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acme.owner().correct(expired.id(), "other@globex.example"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.INVITATION_CLOSED));
    }

    @Test
    void c7_a_refused_correction_leaves_all_as_it_was() {
        acme.member("Mia", asAdditional);
        Invitation wrong = sent();
        bounce(wrong, "5.1.1");
        Invitation other = acme.invites("lost@globex.example", asAdditional);
        stage.sendMail();
        bounce(other, "5.1.1");
        acme.owner().revoke(other.id());
        Picture before = acme.picture();

        assertRefused(Reason.ALREADY_INVITED, () -> acme.owner().correct(wrong.id(), GRACE));
        assertRefused(Reason.ALREADY_MEMBER, () -> acme.owner().correct(wrong.id(), Stage.addressOf("Mia")));
        assertRefused(Reason.BAD_ADDRESS, () -> acme.owner().correct(wrong.id(), "nonsense"));
        assertSuppressed(() -> acme.owner().correct(wrong.id(), "lost@globex.example"));

        assertThat(acme.picture()).isEqualTo(before);
    }

    @Test
    void c7_an_open_invitation_at_the_right_address_is_refreshed() {
        Invitation right = acme.invites("right@globex.example", asAdditional);
        Invitation wrong = acme.invites(GRACE, offer -> asAdditional.accept(offer.note("Welcome!")));

        Invited corrected = acme.owner().correct(wrong.id(), "right@globex.example");

        assertThat(corrected.how()).isEqualTo(Invited.How.REFRESHED);
        assertThat(corrected.invitation().id()).isEqualTo(right.id());
        assertThat(corrected.invitation().generation()).isEqualTo(2);
        assertThat(corrected.invitation().terms().note()).contains("Welcome!");
        assertThat(acme.owner().invitations().open().page(10).items()).hasSize(1);
    }

    @Test
    void a_correction_beside_an_acceptance_is_one_before_the_other() {
        for (int i = 0; i < 10; i++) {
            String address = "grace" + i + "@globex.example";
            Invitation wrong = acme.invites(address, asAdditional);
            String link = stage.linkFor(address);
            String right = "right" + i + "@globex.example";

            List<Object> both = Race.run(List.of(
                    () -> acme.owner().correct(wrong.id(), right), () -> stage.accept(link, "Grace", "Hopper")));

            boolean corrected = both.get(0) instanceof Invited;
            assertThat(both.get(0)).isInstanceOfAny(Invited.class, Reason.class);
            assertThat(both.get(1)).isInstanceOf(corrected ? Admission.Dead.class : Admission.Joined.class);
            assertThat(acme.owner().invitations().get(wrong.id()).status())
                    .isEqualTo(corrected ? InvitationStatus.REVOKED : InvitationStatus.ACCEPTED);
            assertThat(acme.owner().invitations().openByAddress(right).page(1).items())
                    .hasSize(corrected ? 1 : 0);
        }
    }

    @Test
    void a_bounce_beside_a_resend_never_marks_the_new_mail() {
        for (int i = 0; i < 10; i++) {
            Invitation invitation = acme.invites("grace" + i + "@globex.example", asAdditional);
            stage.sendMail();
            DeliveryId first = mail(invitation).id();

            Race.run(List.of(
                    () -> report(DeliveryReport.of(first, BOUNCED).status("5.2.2")),
                    () -> acme.owner().resend(invitation.id())));

            assertThat(mail(invitation).state()).isEqualTo(DeliveryState.QUEUED);
            assertThat(mail(invitation).generation()).isEqualTo(2);
            assertThat(undelivered()).isEmpty();
        }
    }

    private void bounce(Invitation invitation, String code) {
        assertThat(report(DeliveryReport.of(mail(invitation).id(), BOUNCED).status(code)))
                .isEqualTo(Reported.RECORDED);
    }

    /** What is said of a mail that came back so. */
    private String wordsFor(String code) {
        Invitation invitation = acme.invites("c" + code.replace('.', '-') + "@globex.example", asAdditional);
        stage.sendMail();
        bounce(invitation, code);
        return advice(invitation);
    }

    private String advice(Invitation invitation) {
        return listed(invitation).advice().orElseThrow();
    }

    private List<InvitationId> undelivered() {
        return acme.owner().invitations().undelivered().page(100).items().stream()
                .map(each -> each.invitation().id())
                .toList();
    }

    private static void assertSuppressed(ThrowingCallable call) {
        assertRefused(Reason.ADDRESS_SUPPRESSED, call);
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
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
