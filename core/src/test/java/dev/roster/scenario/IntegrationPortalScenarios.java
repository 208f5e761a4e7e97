package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.MemberOrInvitation;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B. The integration portal. */
public abstract class IntegrationPortalScenarios implements Scenario {

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private final IntegrationPortal portal = new IntegrationPortal();
    private final Consumer<Offer> asRetail = offer -> offer.role(portal.retail);
    private Stage stage;
    private Team acme;
    private Given given;

    @BeforeEach
    void acme_has_an_administrator() {
        stage = new Stage(this, portal);
        acme = stage.team("Acme", stage.user("Ada"));
        given = new Given(acme, asRetail);
    }

    @Test
    void B1_an_administrator_invites_by_address_and_role() {
        Invitation invitation = acme.invites(GRACE, asRetail);

        assertThat(invitation.address()).hasToString(GRACE);
        assertThat(invitation.terms().rights().roles()).containsExactly("retail");
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void B1_who_is_no_administrator_invites_nobody() {
        UserId plain = acme.member("Linus", asRetail);

        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(plain).invite(Invitee.of(GRACE), asRetail));
    }

    @Test
    void B2_the_role_decides_which_tenants_she_reaches() {
        UserId grace = acme.member("Grace", asRetail);

        assertThat(acme.access(grace).can(portal.use, "retail-eu")).isTrue();
        assertThat(acme.access(grace).can(portal.use, "retail-us")).isTrue();
        assertThat(acme.access(grace).explain(portal.use, "sandbox").reason()).isEqualTo(Decision.Reason.OUT_OF_REACH);
        assertThat(acme.access(grace).explain(portal.deploy, "retail-eu").reason())
                .isEqualTo(Decision.Reason.NOT_IN_ROLE);
        assertThat(acme.access(grace).reach(portal.use)).isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us")));
    }

    @Test
    void B2_tenants_come_from_the_role_and_are_not_given_to_one_member() {
        Picture.refused(
                acme,
                Reason.REACH_NOT_ASSIGNABLE,
                () -> acme.invites(GRACE, offer -> offer.role(portal.retail).reach(portal.tenant.of("sandbox"))));
    }

    @Test
    void B2_several_roles_add_up_and_lend_each_other_nothing() {
        UserId grace = acme.member("Grace", offer -> offer.role(portal.retail, portal.sandbox));

        assertThat(acme.access(grace).reach(portal.use))
                .isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us", "sandbox")));
        assertThat(acme.access(grace).reach(portal.deploy)).isEqualTo(new Reach.Only(Set.of("sandbox")));
        assertThat(acme.access(grace).can(portal.deploy, "retail-eu")).isFalse();
    }

    @Test
    void B3_the_link_works_for_seven_days() {
        given.aPendingInvitation();
        stage.pass(SEVEN_DAYS.minusMillis(1));

        assertThat(stage.roster().invitations().peek(given.link())).isInstanceOf(Preview.Open.class);
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void B3_after_seven_days_it_does_not() {
        Invitation invitation = given.aPendingInvitation();
        stage.pass(SEVEN_DAYS);
        Picture before = acme.picture();

        assertThat(stage.roster().invitations().peek(given.link())).isEqualTo(new Preview.Dead(DeadLink.EXPIRED));
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.EXPIRED));
        assertThat(stage.roster().invitations().decline(given.link())).contains(DeadLink.EXPIRED);
        assertThat(acme.picture()).isEqualTo(before);
        var line = acme.owner().invitations().get(invitation.id());
        assertThat(line.status()).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(line.advice().orElseThrow()).contains("expired", "Resend");
    }

    @Test
    void B4_resending_an_expired_invitation_gives_a_new_link_with_a_new_seven_days() {
        Invitation invitation = given.anExpiredInvitation();
        String old = given.link();

        Invitation renewed = acme.owner().resend(invitation.id());

        assertThat(renewed.id()).isEqualTo(invitation.id());
        assertThat(renewed.expiresAt()).isEqualTo(stage.clock().instant().plus(SEVEN_DAYS));
        String fresh = stage.linkFor(GRACE);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(stage.accept(old, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
        stage.pass(SEVEN_DAYS.minusMillis(1));
        assertThat(stage.accept(fresh, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void B4_resending_a_pending_invitation_renews_it_too() {
        Invitation invitation = given.aPendingInvitation();
        String old = given.link();
        stage.pass(Duration.ofDays(3));

        acme.owner().resend(invitation.id());
        String fresh = stage.linkFor(GRACE);

        assertThat(stage.roster().invitations().peek(old)).isEqualTo(new Preview.Dead(DeadLink.SUPERSEDED));
        stage.pass(SEVEN_DAYS.minusMillis(1));
        assertThat(stage.roster().invitations().peek(fresh)).isInstanceOf(Preview.Open.class);
        stage.pass(Duration.ofMillis(1));
        assertThat(stage.roster().invitations().peek(fresh)).isEqualTo(new Preview.Dead(DeadLink.EXPIRED));
    }

    @Test
    void B4_a_final_invitation_is_not_resent() {
        for (Invitation closed :
                List.of(given.aRevokedInvitation(), given.aDeclinedInvitation(), given.anAcceptedInvitation())) {
            Picture.refused(acme, Reason.INVITATION_CLOSED, () -> acme.owner().resend(closed.id()));
        }
    }

    @Test
    void B5_a_changed_role_holds_at_once() {
        UserId grace = acme.member("Grace", asRetail);
        Access inHand = acme.access(grace);
        Access pinned = inHand.pinned();

        acme.owner().edit(grace, edit -> edit.role(portal.sandbox));

        assertThat(inHand.can(portal.use, "retail-eu")).isFalse();
        assertThat(inHand.can(portal.deploy, "sandbox")).isTrue();
        assertThat(acme.owner().members().get(grace).member().rights().roles()).containsExactly("sandbox");
        assertThat(pinned.can(portal.use, "retail-eu"))
                .as("a pinned answer is of its moment")
                .isTrue();
    }

    @Test
    void B5_a_member_without_a_role_there_cannot_be() {
        UserId grace = acme.member("Grace", asRetail);

        Picture.refused(acme, Reason.ROLE_MISSING, () -> acme.owner().edit(grace, edit -> edit.role()));
    }

    @Test
    void B6_a_removed_member_has_no_access_any_more() {
        UserId grace = acme.member("Grace", asRetail);

        acme.owner().remove(grace);

        assertThat(acme.access(grace).explain(portal.use, "retail-eu").reason())
                .isEqualTo(Decision.Reason.MEMBER_REMOVED);
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example");
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.owner().remove(grace));
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.owner().edit(grace, edit -> edit.role(portal.sandbox)));
    }

    @Test
    void B6_with_a_removed_administrator_her_open_invitations_go() {
        UserId bea = acme.member("Bea", offer -> offer.role(portal.administrator));
        acme.as(bea).invite(Invitee.of(GRACE), asRetail);
        String link = stage.linkFor(GRACE);

        acme.owner().remove(bea);

        assertThat(stage.accept(link, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.REVOKED));
        assertThat(acme.picture().open()).isEmpty();
    }

    @Test
    void B8_members_and_open_invitations_stand_in_one_list_by_address() {
        acme.member("Zoe", asRetail);
        given.anExpiredInvitation();
        acme.invites("linus@people.example", asRetail);
        acme.owner().revoke(acme.invites("rita@people.example", asRetail).id());

        assertThat(Pages.all(2, acme.owner().everyone()::page, acme.owner().everyone()::page))
                .extracting(line -> line.address() + " "
                        + line.invitation().map(each -> each.status().name()).orElse("member"))
                .containsExactly(
                        "ada@people.example member",
                        "grace@people.example EXPIRED",
                        "linus@people.example PENDING",
                        "zoe@people.example member");
    }

    @Test
    void B8_a_line_is_found_by_its_address_and_resending_starts_from_it() {
        given.anExpiredInvitation();
        acme.member("Zoe", asRetail);

        List<MemberOrInvitation> found =
                acme.owner().everyone().startingWith("GRACE@").page(10).items();
        assertThat(found).hasSize(1);
        acme.owner().resend(found.get(0).invitation().orElseThrow().invitation().id());

        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        assertThat(acme.owner().everyone().startingWith("grace").page(10).items())
                .singleElement()
                .satisfies(line -> assertThat(line.member()).isPresent());
        assertThat(acme.owner().everyone().startingWith("%").page(10).items()).isEmpty();
    }
}
