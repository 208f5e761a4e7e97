package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.catalog.Management;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C. Team accounts. */
public abstract class TeamAccountsScenarios implements Scenario {

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;
    private Given given;

    @BeforeEach
    void acme_is_on_the_pro_plan() {
        stage = new Stage(this, accounts);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        given = new Given(acme, asAdditional);
    }

    @Test
    void C1_on_a_lesser_plan_nobody_is_added_and_the_holder_is_told_to_upgrade() {
        Team small = stage.team("Small", stage.user("Sam"), opening -> opening.plan(accounts.basic));

        var refusal =
                Picture.refused(small, Reason.PLAN_WITHOUT_ADDITIONAL_USERS, () -> small.invites(GRACE, asAdditional));
        assertThat(refusal.message()).contains("upgrade");
        Picture.refused(
                small,
                Reason.PLAN_WITHOUT_ADDITIONAL_USERS,
                () -> small.owner().invite("grace@people.example, linus@people.example", asAdditional));
        Picture.refused(
                small,
                Reason.PLAN_WITHOUT_ADDITIONAL_USERS,
                () -> small.host().invite(Invitee.of(GRACE), asAdditional));
        stage.sendMail();
        assertThat(stage.mailer().attempts()).isEmpty();
    }

    @Test
    void C1_after_a_downgrade_nobody_is_resent_sent_a_link_or_let_in_until_the_plan_is_upgraded() {
        Invitation invitation = given.aPendingInvitation();
        String link = given.link();
        acme.host().organization().changePlan(accounts.basic);

        Picture.refused(acme, Reason.PLAN_WITHOUT_ADDITIONAL_USERS, () -> acme.invites(GRACE, asAdditional));
        Picture.refused(
                acme, Reason.PLAN_WITHOUT_ADDITIONAL_USERS, () -> acme.owner().resend(invitation.id()));
        Picture.refused(
                acme, Reason.PLAN_WITHOUT_ADDITIONAL_USERS, () -> acme.host().link(invitation.id()));
        Admission notNow = stage.accept(link, "Grace", "Hopper");
        assertThat(notNow.refusal().orElseThrow().reason()).isEqualTo(Reason.PLAN_WITHOUT_ADDITIONAL_USERS);
        assertThat(notNow.refusal().orElseThrow().message()).contains("upgrade");

        acme.host().organization().changePlan(accounts.pro);
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void C1_a_mail_that_waits_at_a_downgrade_is_not_sent() {
        acme.invites(GRACE, asAdditional);
        acme.host().organization().changePlan(accounts.basic);

        stage.sendMail();

        assertThat(stage.mailer().attempts()).isEmpty();
    }

    @Test
    void C1_on_a_pro_plan_users_are_added() {
        assertThat(stage.accept(
                        stage.linkFor(given.aPendingInvitation().address().toString()), "Grace", "Hopper"))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void C2_an_additional_user_can_do_all_that_the_holder_can_in_the_product() {
        Access grace = acme.access(acme.member("Grace", asAdditional));
        Access holder = acme.access(acme.ownerId());

        for (var permission : List.of(accounts.tasks, accounts.statistics)) {
            assertThat(grace.can(permission)).isTrue();
            assertThat(holder.can(permission)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void C2_but_nothing_of_managing_the_account(Management right) {
        Access grace = acme.access(acme.member("Grace", asAdditional));

        assertThat(grace.may(right)).isFalse();
        assertThat(acme.access(acme.ownerId()).may(right)).isTrue();
    }

    @Test
    void C2_an_additional_user_neither_adds_nor_removes_anybody() {
        UserId grace = acme.member("Grace", asAdditional);
        UserId linus = acme.member("Linus", asAdditional);

        Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.as(grace).invite(Invitee.of("new@people.example"), asAdditional));
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).remove(linus));
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).remove(acme.ownerId()));
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).edit(grace, edit -> edit.role(accounts.holder)));
    }

    @Test
    void C2_an_additional_user_neither_closes_the_account_nor_changes_its_name_or_details() {
        UserId grace = acme.member("Grace", asAdditional);

        Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.as(grace).organization().close());
        Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.as(grace).organization().edit(edit -> edit.name("Grace's")));
        Picture.refused(
                acme,
                Reason.NOT_ALLOWED,
                () -> acme.as(grace).organization().edit(edit -> edit.mergeAttributes(Map.of("desk", "12"))));
        assertThat(acme.owner()
                        .organization()
                        .edit(edit -> edit.name("Acme & Sons"))
                        .name())
                .isEqualTo("Acme & Sons");
        assertThat(acme.owner().organization().close().isActive()).isFalse();
    }

    @Test
    void C3_invited_by_first_name_last_name_and_address() {
        acme.owner().invite(Invitee.of(GRACE).named("Grace", "Hopper"), asAdditional);
        stage.sendMail();

        assertThat(((InvitationMessage) stage.mailer().lastTo(GRACE)).name())
                .contains(PersonName.of("Grace", "Hopper"));
        stage.roster()
                .invitations()
                .accept(given.link(), Acceptance.asNewUser())
                .orElseThrow();
        assertThat(acme.owner().members().byName().page(10).items())
                .extracting(line -> line.member().name().display())
                .containsExactly("Ada Example", "Grace Hopper");
    }

    @Test
    void C3_a_name_that_is_a_lure_is_refused() {
        assertThat(catchThrowableOfType(Refused.class, () -> Invitee.of(GRACE).named("Win at https://evil.example", ""))
                        .reason())
                .isEqualTo(Reason.LOOKS_LIKE_A_LINK);
    }

    @Test
    void C3_members_and_earlier_invitations_are_seen_and_resent_from_that_list() {
        given.aRevokedInvitation();
        given.aDeclinedInvitation();
        given.anExpiredInvitation();

        assertThat(acme.owner().invitations().past().page(10).items())
                .extracting(ListedInvitation::status)
                .containsExactly(InvitationStatus.DECLINED, InvitationStatus.REVOKED);
        ListedInvitation open =
                acme.owner().invitations().open().page(10).items().get(0);
        assertThat(open.status()).isEqualTo(InvitationStatus.EXPIRED);
        acme.owner().resend(open.invitation().id());
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        assertThat(acme.owner().members().byName().page(10).items()).hasSize(2);
        assertThat(acme.owner().invitations().past().page(10).items())
                .extracting(ListedInvitation::status)
                .containsExactly(InvitationStatus.ACCEPTED, InvitationStatus.DECLINED, InvitationStatus.REVOKED);
    }

    @Test
    void C5_removing_is_immediate() {
        UserId grace = acme.member("Grace", asAdditional);
        Access inHand = acme.access(grace);
        assertThat(inHand.can(accounts.tasks)).isTrue();

        acme.owner().remove(grace);

        assertThat(inHand.can(accounts.tasks)).isFalse();
        assertThat(acme.owner().members().get(grace).member().rights().roles()).isEmpty();
    }

    @Test
    void C5_removing_cannot_be_undone_and_inviting_again_starts_clean() {
        UserId grace =
                acme.member("Grace", offer -> offer.role(accounts.additional).attribute("desk", "12"));
        String used = given.link();
        acme.owner().remove(grace);

        assertThat(stage.accept(used, grace)).isEqualTo(new Admission.Dead(DeadLink.ACCEPTED));
        assertThat(acme.access(grace).can(accounts.tasks)).isFalse();

        given.aPendingInvitation();
        assertThat(stage.accept(given.link(), grace)).isEqualTo(new Admission.Joined(acme.id(), grace, false));
        assertThat(acme.owner().members().get(grace).member().attributes()).isEmpty();
        assertThat(acme.owner().members().get(grace).member().status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void C5_an_open_invitation_to_a_removed_member_cannot_bring_her_back() {
        UserId grace = stage.user("Grace");
        acme.invites("other@people.example", asAdditional);
        Invitation hers = given.aPendingInvitation();
        stage.accept(given.link(), grace).orElseThrow();
        acme.owner().remove(grace);

        assertThat(acme.owner().invitations().get(hers.id()).status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(acme.picture().open())
                .extracting(line -> line.invitation().address().toString())
                .containsExactly("other@people.example");
    }

    @Test
    void C6_a_removed_user_can_be_told_which_organization_revoked_her_access() {
        UserId grace = acme.member("Grace", asAdditional);
        acme.owner().remove(grace);

        Membership hers = stage.roster().user(grace).organizations(10).items().get(0);
        assertThat(hers.organization().name()).isEqualTo("Acme");
        assertThat(hers.member().orElseThrow().status()).isEqualTo(MemberStatus.REMOVED);
        assertThat(acme.access(grace).explain(accounts.tasks).reason()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
        assertThat(acme.access(stage.user("Stan")).explain(accounts.tasks).reason())
                .isEqualTo(Decision.Reason.NOT_A_MEMBER);
    }

    @Test
    void C7_a_mail_that_is_still_queued_or_put_off_or_refused_says_so() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        assertThat(delivery(invitation)).isEqualTo(DeliveryState.QUEUED);

        stage.mailer().nextAnswers(new Answer.Deferred("451 try later"), new Answer.Rejected("550 no such mailbox"));
        stage.sendMail();
        assertThat(delivery(invitation)).isEqualTo(DeliveryState.DEFERRED);
        assertThat(advice(invitation)).contains("tried again", "451 try later");

        stage.pass(Duration.ofHours(1));
        stage.sendMail();
        assertThat(delivery(invitation)).isEqualTo(DeliveryState.FAILED);
        assertThat(advice(invitation)).contains("did not arrive", "550 no such mailbox", "Check the address");
    }

    @Test
    void C7_the_administrator_corrects_the_address() {
        Invitation wrong = acme.invites("grcae@people.example", asAdditional);
        stage.mailer().nextAnswers(new Answer.Rejected("550 no such mailbox"));
        stage.sendMail();

        acme.owner().revoke(wrong.id());
        acme.invites(GRACE, asAdditional);

        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void C7_or_resends_and_the_next_mail_arrives() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().nextAnswers(new Answer.Rejected("552 mailbox full"));
        stage.sendMail();

        acme.owner().resend(invitation.id());
        stage.sendMail();

        assertThat(delivery(invitation)).isEqualTo(DeliveryState.SENT);
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    private DeliveryState delivery(Invitation invitation) {
        return acme.owner()
                .invitations()
                .get(invitation.id())
                .delivery()
                .orElseThrow()
                .state();
    }

    private String advice(Invitation invitation) {
        return acme.owner().invitations().get(invitation.id()).advice().orElseThrow();
    }
}
