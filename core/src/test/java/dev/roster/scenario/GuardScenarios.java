package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gives, takes or keeps standing what is beyond her; asked once more when the invitation is accepted. */
public abstract class GuardScenarios implements Scenario {

    private final IntegrationPortal portal = new IntegrationPortal();
    private final Consumer<Offer> asRetail = offer -> offer.role(portal.retail);
    private Stage stage;
    private Team acme;
    private UserId lead;

    @BeforeEach
    void acme_has_an_administrator_and_a_lead_who_manages_retail_only() {
        stage = new Stage(this, portal);
        acme = stage.team("Acme", stage.user("Ada"));
        lead = acme.member("Lea", offer -> offer.role(portal.retailLead));
    }

    @Test
    void a_lead_manages_the_members_of_her_role() {
        Invitation invitation =
                acme.as(lead).invite(Invitee.of(GRACE), asRetail).invitation();
        acme.as(lead).resend(invitation.id());
        UserId grace = stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")
                .orElseThrow()
                .user();

        assertThat(acme.as(lead).members().get(grace).member().invitedBy()).contains(lead);
        acme.as(lead).remove(grace);
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example", "lea@people.example");
    }

    @Test
    void she_gives_no_role_that_she_does_not_manage() {
        UserId grace = acme.member("Grace", asRetail);

        for (var role : List.of(portal.sandbox, portal.retailLead, portal.administrator)) {
            Picture.refused(
                    acme,
                    Reason.ROLE_NOT_MANAGED,
                    () -> acme.as(lead).invite(Invitee.of("new@people.example"), offer -> offer.role(role)));
            Picture.refused(
                    acme,
                    Reason.ROLE_NOT_MANAGED,
                    () -> acme.as(lead).edit(grace, edit -> edit.role(portal.retail, role)));
        }
    }

    @Test
    void she_touches_nobody_who_is_beyond_her() {
        UserId sandboxed = acme.member("Sandy", offer -> offer.role(portal.sandbox));
        Invitation admins = acme.invites(GRACE, offer -> offer.role(portal.administrator));

        for (UserId beyond : List.of(sandboxed, acme.ownerId())) {
            Picture.refused(acme, Reason.ROLE_NOT_MANAGED, () -> acme.as(lead).remove(beyond));
            Picture.refused(
                    acme, Reason.ROLE_NOT_MANAGED, () -> acme.as(lead).edit(beyond, edit -> edit.role(portal.retail)));
        }
        Picture.refused(acme, Reason.ROLE_NOT_MANAGED, () -> acme.as(lead).revoke(admins.id()));
        Picture.refused(acme, Reason.ROLE_NOT_MANAGED, () -> acme.as(lead).resend(admins.id()));
        Picture.refused(acme, Reason.ROLE_NOT_MANAGED, () -> acme.as(lead).invite(Invitee.of(GRACE), asRetail));
    }

    @Test
    void removing_all_removes_those_she_manages() {
        acme.member("Grace", asRetail);
        acme.member("Sandy", offer -> offer.role(portal.sandbox));

        assertThat(Outcomes.of(acme.as(lead).remove(acme.as(lead).members().byAddress())))
                .containsExactly("ROLE_NOT_MANAGED", DONE, "NOT_ALLOWED", "ROLE_NOT_MANAGED");
    }

    @Test
    void nobody_raises_herself() {
        for (var role : List.of(portal.administrator, portal.sandbox)) {
            Picture.refused(
                    acme,
                    Reason.ROLE_NOT_MANAGED,
                    () -> acme.as(lead).edit(lead, edit -> edit.role(portal.retailLead, role)));
        }
    }

    @Test
    void rights_without_being_allowed_to_read_the_journal_are_not_enough_to_read_it() {
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(lead).journal().page(10));
    }

    @Test
    void an_inviter_who_lost_the_right_makes_acceptance_refuse_and_the_invitation_stays() {
        Invitation invitation =
                acme.as(lead).invite(Invitee.of(GRACE), asRetail).invitation();
        String link = stage.linkFor(GRACE);
        acme.owner().edit(lead, edit -> edit.role(portal.retail));
        Picture before = acme.picture();

        Admission refused = stage.accept(link, "Grace", "Hopper");

        assertThat(refused).isInstanceOf(Admission.NotNow.class);
        assertThat(refused.refusal().orElseThrow().reason()).isEqualTo(Reason.INVITER_LOST_RIGHT);
        assertThat(acme.picture()).isEqualTo(before);
        assertThat(acme.owner().invitations().get(invitation.id()).status()).isEqualTo(InvitationStatus.PENDING);
    }

    @Test
    void it_can_be_accepted_when_she_has_the_right_again() {
        acme.as(lead).invite(Invitee.of(GRACE), asRetail);
        String link = stage.linkFor(GRACE);
        acme.owner().edit(lead, edit -> edit.role(portal.retail));
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.NotNow.class);

        acme.owner().edit(lead, edit -> edit.role(portal.retailLead));
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void or_when_another_administrator_resends_it_and_so_stands_for_it() {
        Invitation invitation =
                acme.as(lead).invite(Invitee.of(GRACE), asRetail).invitation();
        acme.owner().edit(lead, edit -> edit.role(portal.retail));
        acme.owner().resend(invitation.id());
        acme.owner().remove(lead);

        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void a_constant_of_another_catalog_is_refused() {
        IntegrationPortal other = new IntegrationPortal();

        Picture.refused(acme, Reason.NOT_IN_CATALOG, () -> acme.invites(GRACE, offer -> offer.role(other.retail)));
        Picture.refused(
                acme,
                Reason.NOT_IN_CATALOG,
                () -> acme.invites(GRACE, offer -> offer.role(portal.retail).reach(other.tenant.of("x"))));
        Picture.refused(acme, Reason.NOT_IN_CATALOG, () -> acme.owner().edit(lead, edit -> edit.withdraw(other.use)));
    }
}
