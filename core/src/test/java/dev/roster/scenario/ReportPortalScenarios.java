package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.ActingMember;
import dev.roster.access.AccessDenied;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.catalog.Management;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.member.ListedMember;
import dev.roster.message.InvitationMessage;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A. The report portal. */
public abstract class ReportPortalScenarios implements Scenario {

    private final ReportPortal portal = new ReportPortal();
    private final Consumer<Offer> asUser = offer -> offer.role(portal.user);
    private Stage stage;
    private Team acme;
    private Given given;

    @BeforeEach
    void acme_has_an_administrator() {
        stage = new Stage(this, portal);
        acme = stage.team("Acme", stage.user("Ada"));
        given = new Given(acme, asUser);
    }

    @Test
    void A1_only_an_administrator_reaches_user_management() {
        UserId plain = acme.member("Linus", asUser);
        UserId removed = acme.member("Rita", asUser);
        acme.owner().remove(removed);
        UserId stranger = stage.user("Stan");
        UserId otherAdmin = stage.user("Olga");
        stage.team("Globex", otherAdmin);
        Invitation open = given.aPendingInvitation();

        for (UserId user : List.of(plain, removed, stranger, otherAdmin)) {
            for (Consumer<ActingMember> act : managing(open.id(), plain)) {
                Picture.refused(acme, Reason.NOT_ALLOWED, () -> act.accept(acme.as(user)));
            }
        }
    }

    @Test
    void A1_who_is_refused_learns_nothing() {
        UserId plain = acme.member("Linus", asUser);
        InvitationId real = given.aPendingInvitation().id();
        InvitationId invented = new InvitationId(new UUID(7, 7));
        ActingMember nowhere =
                stage.roster().in(new OrganizationId(new UUID(7, 8))).as(plain);

        List<Consumer<ActingMember>> aboutReal = managing(real, acme.ownerId());
        List<Consumer<ActingMember>> aboutInvented = managing(invented, new UserId(new UUID(7, 9)));
        for (int i = 0; i < aboutReal.size(); i++) {
            Consumer<ActingMember> act = aboutReal.get(i);
            Consumer<ActingMember> invention = aboutInvented.get(i);
            var refusal = Picture.refused(acme, Reason.NOT_ALLOWED, () -> act.accept(acme.as(plain)));
            assertThat(Picture.refused(acme, Reason.NOT_ALLOWED, () -> invention.accept(acme.as(plain))))
                    .isEqualTo(refusal);
            assertThat(Picture.refused(acme, Reason.NOT_ALLOWED, () -> act.accept(nowhere)))
                    .isEqualTo(refusal);
        }
    }

    private List<Consumer<ActingMember>> managing(InvitationId invitation, UserId member) {
        return List.of(
                actor -> actor.invite(Invitee.of("new@people.example"), asUser),
                actor -> actor.invite("new@people.example", asUser),
                actor -> actor.resend(invitation),
                actor -> actor.revoke(invitation),
                actor -> actor.edit(member, edit -> edit.withdraw(portal.exports)),
                actor -> actor.remove(member),
                actor -> actor.remove(List.of(member)),
                actor -> actor.remove(actor.members().byName()),
                actor -> actor.members().byName().page(10),
                actor -> actor.members().byAddress().startingWith("a").page(10),
                actor -> actor.members().get(member),
                actor -> actor.invitations().open().page(10),
                actor -> actor.invitations().past().page(10),
                actor -> actor.invitations().get(invitation),
                actor -> actor.everyone().page(10),
                actor -> actor.journal().page(10));
    }

    @Test
    void A2_an_administrator_adds_a_user_by_name_address_and_role_and_a_mail_with_a_link_goes_out() {
        acme.owner().invite(Invitee.of("Grace@People.Example").named("Grace", "Hopper"), asUser);
        stage.sendMail();

        InvitationMessage mail = (InvitationMessage) stage.mailer().lastTo(GRACE);
        assertThat(stage.mailer().sent()).hasSize(1);
        assertThat(mail.organizationName()).isEqualTo("Acme");
        assertThat(mail.name()).contains(PersonName.of("Grace", "Hopper"));
        assertThat(mail.inviterName()).contains(PersonName.of("Ada", "Example"));
        assertThat(mail.offered().roles()).containsExactly("user");
        assertThat(mail.hasUser()).isFalse();
        assertThat(mail.renewed()).isFalse();
        assertThat(mail.link().uri().toString()).startsWith(Stage.LINK_BASE + "/");
        assertThat(mail.link().expiresAt()).isEqualTo(stage.clock().instant().plus(Duration.ofDays(7)));
    }

    @Test
    void A2_without_a_role_or_with_a_bad_address_nobody_is_added() {
        Picture.refused(
                acme, Reason.ROLE_MISSING, () -> acme.owner().invite(Invitee.of("grace@people.example"), offer -> {}));
        Picture.refused(
                acme, Reason.BAD_ADDRESS, () -> acme.owner().invite(Invitee.of("grace(at)people.example"), asUser));
        Picture.refused(
                acme, Reason.ALREADY_MEMBER, () -> acme.owner().invite(Invitee.of("ada@people.example"), asUser));
    }

    @Test
    void A3_all_permissions_of_a_new_user_are_on() {
        UserId grace = acme.member("Grace", asUser);

        ListedMember line = acme.owner().members().get(grace);
        assertThat(line.permissions())
                .containsOnlyKeys("report.view", "report.generate", "area.exports")
                .allSatisfy((permission, reach) -> assertThat(reach).isEqualTo(Reach.EVERYTHING));
        assertThat(line.member().rights().switches()).isEmpty();
        assertThat(acme.access(grace).can(portal.view, "a report made tomorrow"))
                .isTrue();
    }

    @Test
    void A4_viewing_and_generating_are_switched_off_and_on_again_report_by_report() {
        UserId grace = acme.member("Grace", asUser);

        acme.owner().edit(grace, edit -> edit.withdraw(portal.view.on("leads"), portal.generate.on("costs")));

        assertThat(acme.access(grace).can(portal.view, "leads")).isFalse();
        assertThat(acme.access(grace).can(portal.generate, "leads")).isTrue();
        assertThat(acme.access(grace).can(portal.view, "costs")).isTrue();
        assertThat(acme.access(grace).can(portal.generate, "costs")).isFalse();
        assertThat(acme.owner().members().get(grace).permissions())
                .containsEntry("report.view", new Reach.EverythingExcept(Set.of("leads")));

        acme.owner().edit(grace, edit -> edit.grant(portal.view.on("leads")));

        assertThat(acme.access(grace).can(portal.view, "leads")).isTrue();
        assertThat(acme.access(grace).can(portal.generate, "costs")).isFalse();
    }

    @Test
    void A4_any_administrator_may_even_one_for_whom_the_report_is_off() {
        UserId grace = acme.member("Grace", asUser);
        UserId second = acme.member("Bea", offer -> offer.role(portal.admin).withdraw(portal.view.on("leads")));
        assertThat(acme.access(second).can(portal.view, "leads")).isFalse();

        acme.as(second).edit(grace, edit -> edit.withdraw(portal.view.on("leads")));
        assertThat(acme.access(grace).can(portal.view, "leads")).isFalse();
        acme.as(second).edit(grace, edit -> edit.grant(portal.view.on("leads")));
        assertThat(acme.access(grace).can(portal.view, "leads")).isTrue();
    }

    @Test
    void A4_nobody_switches_a_permission_on_for_herself() {
        UserId second = acme.member("Bea", offer -> offer.role(portal.admin).withdraw(portal.view.on("leads")));

        Picture.refused(
                acme,
                Reason.RAISES_ONESELF,
                () -> acme.as(second).edit(second, edit -> edit.grant(portal.view.on("leads"))));
    }

    @Test
    void A5_until_acceptance_she_is_not_in_the_list_of_users_and_has_nothing_to_adjust() {
        UserId known = stage.user("Grace");
        Invitation invitation = given.aPendingInvitation();

        assertThat(acme.owner().members().byName().page(10).items())
                .extracting(line -> line.member().user())
                .containsExactly(acme.ownerId());
        assertThat(acme.owner().invitations().open().page(10).items())
                .extracting(line -> line.invitation().id())
                .containsExactly(invitation.id());
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.owner().edit(known, edit -> edit.withdraw(portal.exports)));
        assertThat(acme.access(known).explain(portal.exports).reason()).isEqualTo(Decision.Reason.NOT_A_MEMBER);

        stage.accept(given.link(), known).orElseThrow();

        assertThat(acme.owner().members().byName().page(10).items())
                .extracting(line -> line.member().user())
                .containsExactly(acme.ownerId(), known);
        assertThat(acme.owner().invitations().open().page(10).items()).isEmpty();
        acme.owner().edit(known, edit -> edit.withdraw(portal.exports));
        assertThat(acme.access(known).can(portal.exports)).isFalse();
    }

    @Test
    void A6_the_link_leads_to_a_form_and_filling_it_in_sets_up_the_user() {
        acme.owner().invite(Invitee.of(GRACE).named("Grace", "Hoper"), asUser);
        String link = stage.linkFor(GRACE);

        Preview.Open form = (Preview.Open) stage.roster().invitations().peek(link);
        assertThat(form.organizationName()).isEqualTo("Acme");
        assertThat(form.address()).hasToString(GRACE);
        assertThat(form.name()).contains(PersonName.of("Grace", "Hoper"));
        assertThat(form.hasUser()).isFalse();

        Admission.Joined joined = stage.accept(link, "Grace", "Hopper").orElseThrow();

        assertThat(joined.newUser()).isTrue();
        assertThat(joined.organization()).isEqualTo(acme.id());
        assertThat(stage.roster().user(joined.user()).profile().name()).isEqualTo(PersonName.of("Grace", "Hopper"));
        assertThat(stage.roster().user(joined.user()).profile().address()).hasToString(GRACE);
        assertThat(acme.access(joined.user()).can(portal.exports)).isTrue();
    }

    @Test
    void A6_a_form_without_a_name_takes_the_inviters_and_is_refused_if_there_is_none() {
        given.aPendingInvitation();
        Picture.refused(
                acme, Reason.MISSING, () -> stage.roster().invitations().accept(given.link(), Acceptance.asNewUser()));

        acme.owner().invite(Invitee.of("bea@people.example").named("Bea", "Busy"), asUser);
        UserId bea = stage.roster()
                .invitations()
                .accept(stage.linkFor("bea@people.example"), Acceptance.asNewUser())
                .orElseThrow()
                .user();
        assertThat(stage.roster().user(bea).profile().name()).isEqualTo(PersonName.of("Bea", "Busy"));
    }

    @Test
    void A7_added_to_another_organization_she_stays_one_user_and_switches() {
        UserId grace = acme.member("Grace", asUser);
        Team globex = stage.team("Globex", stage.user("Olga"));
        globex.invites(GRACE, offer -> offer.role(portal.admin));
        String link = stage.linkFor(GRACE);

        assertThat(((InvitationMessage) stage.mailer().lastTo(GRACE)).hasUser()).isTrue();
        assertThat(((Preview.Open) stage.roster().invitations().peek(link)).hasUser())
                .isTrue();
        Picture before = globex.picture();
        assertThat(stage.accept(link, "Grace", "Hopper")).isEqualTo(new Admission.SignInFirst());
        assertThat(globex.picture()).isEqualTo(before);

        assertThat(stage.accept(link, grace)).isEqualTo(new Admission.Joined(globex.id(), grace, false));

        assertThat(stage.roster().user(grace).organizations(10).items())
                .extracting(membership -> membership.organization().name())
                .containsExactlyInAnyOrder("Acme", "Globex");
        assertThat(acme.access(grace).may(Management.INVITE)).isFalse();
        assertThat(globex.access(grace).may(Management.INVITE)).isTrue();
    }

    @Test
    void A7_a_wrong_account_neither_joins_nor_uses_the_invitation_up() {
        UserId grace = acme.member("Grace", asUser);
        UserId linus = acme.member("Linus", asUser);
        Team globex = stage.team("Globex", stage.user("Olga"));
        globex.invites(GRACE, asUser);
        String link = stage.linkFor(GRACE);
        Picture before = globex.picture();

        Admission.WrongAccount wrong = (Admission.WrongAccount) stage.accept(link, linus);

        assertThat(wrong.invited()).startsWith("g").doesNotContain("grace").doesNotContain("people");
        assertThat(globex.picture()).isEqualTo(before);
        assertThat(stage.accept(link, grace)).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void A8_after_a_new_mail_only_the_newest_link_works() {
        Invitation invitation = given.aPendingInvitation();
        String first = given.link();
        acme.owner().resend(invitation.id());
        String second = stage.linkFor(GRACE);
        acme.owner().resend(invitation.id());
        String newest = stage.linkFor(GRACE);
        Picture before = acme.picture();

        for (String old : List.of(first, second)) {
            assertThat(stage.roster().invitations().peek(old)).isEqualTo(new Preview.Dead(DeadLink.SUPERSEDED));
            assertThat(stage.accept(old, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
            assertThat(stage.roster().invitations().decline(old)).contains(DeadLink.SUPERSEDED);
        }
        assertThat(acme.picture()).isEqualTo(before);
        assertThat(stage.accept(newest, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void A8_the_old_link_is_dead_before_the_new_mail_goes_out() {
        Invitation invitation = given.aPendingInvitation();
        acme.owner().resend(invitation.id());

        assertThat(stage.roster().invitations().peek(given.link())).isEqualTo(new Preview.Dead(DeadLink.SUPERSEDED));
    }

    @ParameterizedTest
    @EnumSource
    void A8_every_dead_link_says_to_ask_for_a_new_invitation(DeadLink dead) {
        assertThat(dead.sentence()).containsIgnoringCase("ask for a new invitation");
        assertThat(new Admission.Dead(dead).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.message()).isEqualTo(dead.sentence()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "x", "../../etc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void A8_a_damaged_link_is_answered_and_not_thrown(String token) {
        given.aPendingInvitation();

        assertThat(stage.roster().invitations().peek(token)).isEqualTo(new Preview.Dead(DeadLink.UNKNOWN));
        assertThat(stage.accept(token, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        assertThat(stage.roster().invitations().decline(token)).contains(DeadLink.UNKNOWN);
    }

    @Test
    void A9_a_member_who_misses_something_is_told_why_and_who_can_switch_it() {
        UserId grace = acme.member("Grace", asUser);
        acme.owner().edit(grace, edit -> edit.withdraw(portal.view.on("leads"), portal.exports));

        Decision report = acme.access(grace).explain(portal.view, "leads");
        assertThat(report.reason()).isEqualTo(Decision.Reason.WITHDRAWN);
        assertThat(report.permission()).isEqualTo("report.view");
        assertThat(report.grantableBy()).containsExactly("admin");
        assertThat(report.sentence()).contains("report.view", "leads", "switched off", "admin");
        Decision area = acme.access(grace).explain(portal.exports);
        assertThat(area.reason()).isEqualTo(Decision.Reason.WITHDRAWN);
        assertThat(area.sentence()).contains("area.exports", "admin");

        assertThatThrownBy(() -> acme.access(grace).require(portal.view, "leads"))
                .isInstanceOfSatisfying(
                        AccessDenied.class,
                        denied -> assertThat(denied.decision()).isEqualTo(report));
    }

    @Test
    void A9_what_she_has_is_explained_too_and_no_administrator_is_named_to_a_stranger() {
        UserId grace = acme.member("Grace", asUser);
        UserId stranger = stage.user("Stan");

        Decision decision = acme.access(grace).explain(portal.view, "leads");
        assertThat(decision.allowed()).isTrue();
        assertThat(decision.role()).contains("user");
        acme.access(grace).require(portal.view, "leads");

        Decision foreign = acme.access(stranger).explain(portal.view, "leads");
        assertThat(foreign.reason()).isEqualTo(Decision.Reason.NOT_A_MEMBER);
        assertThat(foreign.grantableBy()).isEmpty();
        assertThat(foreign.role()).isEmpty();
    }

    @Test
    void A10_an_invitation_that_was_sent_and_not_accepted_says_what_to_look_for() {
        Invitation invitation = acme.invites(GRACE, asUser);
        assertThat(acme.owner().invitations().get(invitation.id()).advice())
                .hasValueSatisfying(advice -> assertThat(advice).contains("waits"));
        stage.sendMail();

        ListedInvitation line = acme.owner().invitations().get(invitation.id());
        assertThat(line.status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(line.delivery().orElseThrow().state()).isEqualTo(DeliveryState.SENT);
        assertThat(line.advice().orElseThrow()).contains("junk", Stage.SENDER, "most recent mail");

        stage.accept(given.link(), "Grace", "Hopper").orElseThrow();
        assertThat(acme.owner().invitations().get(invitation.id()).advice()).isEmpty();
    }

    @Test
    void A_a_permission_of_another_product_is_refused_and_never_answered_with_no() {
        assertThatThrownBy(() -> acme.access(acme.ownerId()).can(new ReportPortal().exports))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_IN_CATALOG));
    }

    @Test
    void A7_an_administrator_sees_and_touches_her_own_organization_only() {
        UserId grace = acme.member("Grace", asUser);
        Team globex = stage.team("Globex", stage.user("Olga"));

        Picture.refused(acme, Reason.NOT_FOUND, () -> globex.owner().members().get(grace));
        Picture.refused(acme, Reason.NOT_FOUND, () -> globex.owner().remove(grace));
        Picture.refused(
                acme, Reason.NOT_FOUND, () -> globex.owner().edit(grace, edit -> edit.withdraw(portal.exports)));
        assertThat(globex.owner().everyone().startingWith("grace").page(10).items())
                .isEmpty();
        globex.invites(GRACE, asUser);
        stage.accept(stage.linkFor(GRACE), grace).orElseThrow();
        globex.owner().remove(grace);
        assertThat(acme.access(grace).can(portal.exports)).isTrue();
    }
}
