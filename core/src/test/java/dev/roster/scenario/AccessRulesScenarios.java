package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who may do what and why, in each of the four products: each table has every permission for each kind of member. */
public abstract class AccessRulesScenarios implements Scenario {

    // ---- A. The report portal

    @Test
    void A3_A4_A9_in_the_report_portal_all_is_on_until_it_is_switched_off() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        Consumer<Offer> asUser = offer -> offer.role(portal.user);
        UserId grace = acme.member("Grace", asUser);
        UserId linus = acme.member("Linus", asUser);
        UserId mary = acme.member("Mary", asUser);
        UserId sue = acme.member("Sue", asUser);
        UserId rita = acme.member("Rita", asUser);
        acme.owner()
                .edit(
                        linus,
                        edit -> edit.withdraw(portal.view.on("leads"), portal.generate.on("costs"), portal.exports));
        acme.owner().edit(mary, edit -> edit.withdraw(portal.view).grant(portal.view.on("leads")));
        acme.owner().suspend(sue, "on leave");
        acme.owner().remove(rita);

        AccessTable table = new AccessTable(
                portal,
                acme,
                Map.of(
                        "admin", acme.ownerId(),
                        "new", grace,
                        "switched", linus,
                        "only-leads", mary,
                        "suspended", sue,
                        "removed", rita,
                        "stranger", acme.stage().user("Stan")));
        table.holds("""
                                     admin      new        switched   only-leads suspended        removed        stranger
                report.view@leads     BY_DEFAULT BY_DEFAULT WITHDRAWN  BY_DEFAULT MEMBER_SUSPENDED MEMBER_REMOVED NOT_A_MEMBER
                report.view@costs     BY_DEFAULT BY_DEFAULT BY_DEFAULT WITHDRAWN  MEMBER_SUSPENDED MEMBER_REMOVED NOT_A_MEMBER
                report.generate@leads BY_DEFAULT BY_DEFAULT BY_DEFAULT BY_DEFAULT MEMBER_SUSPENDED MEMBER_REMOVED NOT_A_MEMBER
                report.generate@costs BY_DEFAULT BY_DEFAULT WITHDRAWN  BY_DEFAULT MEMBER_SUSPENDED MEMBER_REMOVED NOT_A_MEMBER
                area.exports          BY_DEFAULT BY_DEFAULT WITHDRAWN  BY_DEFAULT MEMBER_SUSPENDED MEMBER_REMOVED NOT_A_MEMBER
                """);

        acme.owner().edit(linus, edit -> edit.reset(portal.view, portal.generate, portal.exports));
        acme.owner().reactivate(sue, "back again");
        table.holds("""
                                     switched   suspended
                report.view@leads     BY_DEFAULT BY_DEFAULT
                report.generate@costs BY_DEFAULT BY_DEFAULT
                area.exports          BY_DEFAULT BY_DEFAULT
                """);
    }

    @Test
    void A9_whoever_misses_something_is_told_why_and_whom_to_ask_in_her_language() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        UserId grace = acme.member("Grace", offer -> offer.role(portal.user));
        acme.owner().edit(grace, edit -> edit.withdraw(portal.view.on("leads"), portal.exports));

        Decision report = acme.access(grace).explain(portal.view, "leads");
        assertThat(report.sentence())
                .isEqualTo("Refused: role user includes report.view on report/leads, but it is switched off for this"
                        + " member. Ask a member in the role admin to change that.");
        assertThat(acme.access(grace).explain(portal.exports).sentence(Locale.FRANCE))
                .isEqualTo("Refusé\u00a0: le rôle «\u00a0user\u00a0» comprend «\u00a0area.exports\u00a0», mais cette"
                        + " autorisation est désactivée pour ce membre. Un membre ayant le rôle «\u00a0admin\u00a0» peut"
                        + " changer cela.");
        assertThat(report.messageKey()).isEqualTo("access.refused.withdrawn.on");
        assertThat(report.arguments())
                .isEqualTo(Map.of(
                        "permission", "report.view", "resource", "report/leads", "role", "user", "roles", "admin"));
        assertThat(acme.owner().explain(grace, portal.view.on("leads")))
                .as("the administrator is told the same")
                .isEqualTo(report);
    }

    @Test
    void A9_a_suspended_member_is_told_who_can_end_that() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        UserId grace = acme.member("Grace", offer -> offer.role(portal.user).withdraw(portal.exports));
        acme.owner().suspend(grace, "on leave");

        assertThat(acme.access(grace).explain(portal.view, "leads").sentence())
                .isEqualTo("Refused: this member is suspended. Ask a member in the role admin to change that.");
        assertThat(acme.access(grace).explain(portal.exports).sentence())
                .as("that would not help")
                .isEqualTo("Refused: this member is suspended.");
    }

    // ---- B. The integration portal

    @Test
    void B2_in_the_integration_portal_the_role_decides_which_tenants_are_reached() {
        IntegrationPortal portal = new IntegrationPortal();
        Team acme = team(portal);
        new AccessTable(
                        portal,
                        acme,
                        Map.of(
                                "retail", acme.member("Grace", offer -> offer.role(portal.retail)),
                                "sandbox", acme.member("Linus", offer -> offer.role(portal.sandbox)),
                                "both", acme.member("Mary", offer -> offer.role(portal.retail, portal.sandbox)),
                                "lead", acme.member("Lea", offer -> offer.role(portal.retailLead)),
                                "admin", acme.ownerId()))
                .holds("""
                                                retail       sandbox      both         lead         admin
                        tenant.use@retail-eu    ALWAYS       OUT_OF_REACH ALWAYS       ALWAYS       ALWAYS
                        tenant.use@retail-us    ALWAYS       OUT_OF_REACH ALWAYS       ALWAYS       ALWAYS
                        tenant.use@sandbox      OUT_OF_REACH ALWAYS       ALWAYS       OUT_OF_REACH ALWAYS
                        tenant.use@hr           OUT_OF_REACH OUT_OF_REACH OUT_OF_REACH OUT_OF_REACH ALWAYS
                        tenant.deploy@retail-eu NOT_IN_ROLE  OUT_OF_REACH OUT_OF_REACH NOT_IN_ROLE  ALWAYS
                        tenant.deploy@sandbox   NOT_IN_ROLE  ALWAYS       ALWAYS       NOT_IN_ROLE  ALWAYS
                        """);
    }

    @Test
    void B2_a_tenant_that_is_not_reached_is_explained_with_the_role_and_who_can_change_it() {
        IntegrationPortal portal = new IntegrationPortal();
        Team acme = team(portal);
        UserId grace = acme.member("Grace", offer -> offer.role(portal.retail));

        assertThat(acme.access(grace).explain(portal.use, "sandbox").sentence())
                .as("a lead of retail could not give that")
                .isEqualTo(
                        "Refused: role retail can have tenant.use, but this member does not reach tenant/sandbox. Ask"
                                + " a member in the role administrator to change that.");
        assertThat(acme.access(grace).explain(portal.deploy, "sandbox").sentence())
                .isEqualTo("Refused: none of this member's roles can have tenant.deploy on tenant/sandbox. Ask a member"
                        + " in the role administrator to change that.");
        acme.owner().suspend(grace, "on leave");
        assertThat(acme.access(grace).explain(portal.use, "retail-eu").grantableBy())
                .as("but she could have her back")
                .containsExactly("administrator", "retail-lead");
    }

    @Test
    void B5_with_another_role_the_other_tenants_are_reached_at_once() {
        IntegrationPortal portal = new IntegrationPortal();
        Team acme = team(portal);
        UserId grace = acme.member("Grace", offer -> offer.role(portal.retail));
        Access inHand = acme.access(grace);
        List<String> tenants = List.of("retail-eu", "sandbox", "hr");
        assertThat(inHand.among(portal.use, tenants)).containsExactly("retail-eu");

        acme.owner().edit(grace, edit -> edit.role(portal.sandbox));
        assertThat(inHand.among(portal.use, tenants)).containsExactly("sandbox");
        assertThat(inHand.reach(portal.deploy)).isEqualTo(new Reach.Only(Set.of("sandbox")));

        acme.owner().edit(grace, edit -> edit.role(portal.administrator));
        assertThat(inHand.among(portal.use, tenants)).isEqualTo(tenants);
        assertThat(inHand.explain(portal.use, "hr").sentence())
                .isEqualTo("Allowed: role administrator always includes tenant.use on tenant/hr.");
    }

    // ---- C. Team accounts

    @Test
    void C2_in_team_accounts_an_additional_user_can_do_all_that_the_holder_can_as_far_as_the_plan_goes() {
        TeamAccounts accounts = new TeamAccounts();
        Stage stage = new Stage(this, accounts);
        Team acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        AccessTable table = new AccessTable(
                accounts,
                acme,
                Map.of(
                        "holder", acme.ownerId(),
                        "additional", acme.member("Grace", offer -> offer.role(accounts.additional))));
        table.holds("""
                           holder additional
                tasks      ALWAYS ALWAYS
                statistics ALWAYS ALWAYS
                """);

        acme.host().organization().changePlan(accounts.basic);
        table.holds("""
                           holder      additional
                tasks      ALWAYS      ALWAYS
                statistics NOT_IN_PLAN NOT_IN_PLAN
                """);
        assertThat(acme.access(acme.ownerId()).explain(accounts.statistics).sentence())
                .as("nobody in the organization can change that")
                .isEqualTo("Refused: the organization's plan does not include statistics.");

        acme.host().organization().suspend();
        table.holds("""
                           holder                 additional
                tasks      ORGANIZATION_SUSPENDED ORGANIZATION_SUSPENDED
                statistics ORGANIZATION_SUSPENDED ORGANIZATION_SUSPENDED
                """);
        acme.host().organization().reactivate();
        acme.owner().organization().close();
        table.holds("""
                           holder              additional
                tasks      ORGANIZATION_CLOSED ORGANIZATION_CLOSED
                statistics ORGANIZATION_CLOSED ORGANIZATION_CLOSED
                """);
    }

    @Test
    void C2_managing_the_account_is_the_holders_alone() {
        TeamAccounts accounts = new TeamAccounts();
        Stage stage = new Stage(this, accounts);
        Team acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        Access additional = acme.access(acme.member("Grace", offer -> offer.role(accounts.additional)));
        Access holder = acme.access(acme.ownerId());

        for (Management right : Management.values()) {
            assertThat(additional.may(right)).as(right.name()).isFalse();
            assertThat(holder.may(right)).as(right.name()).isTrue();
        }
    }

    // ---- D. The partner network

    @Test
    void D1_D4_D5_in_the_partner_network_access_is_role_partners_and_extra_permissions_together() {
        PartnerNetwork net = new PartnerNetwork();
        Team acme = team(net);
        Consumer<Offer> asPartner = offer -> offer.role(net.partnerUser).reach(net.partner.of("globex"));
        new AccessTable(
                        net,
                        acme,
                        Map.of(
                                "admin",
                                acme.ownerId(),
                                "normal",
                                acme.member("Grace", offer -> offer.role(net.normal)),
                                "with-extras",
                                acme.member(
                                        "Linus",
                                        offer -> offer.role(net.normal)
                                                .reach(net.partner.of("globex", "initech"))
                                                .grant(net.integrations, net.issueComments, net.reprocess)),
                                "partner",
                                acme.member("Mary", asPartner),
                                "with-comments",
                                acme.member("Sue", asPartner.andThen(offer -> offer.grant(net.issueComments)))))
                .holds("""
                                              admin  normal       with-extras  partner      with-comments
                        network               ALWAYS ALWAYS       ALWAYS       NOT_IN_ROLE  NOT_IN_ROLE
                        partner.data@globex   ALWAYS OUT_OF_REACH ALWAYS       ALWAYS       ALWAYS
                        partner.data@initech  ALWAYS OUT_OF_REACH ALWAYS       OUT_OF_REACH OUT_OF_REACH
                        partner.data@umbrella ALWAYS OUT_OF_REACH OUT_OF_REACH OUT_OF_REACH OUT_OF_REACH
                        branding              ALWAYS NOT_IN_ROLE  NOT_IN_ROLE  NOT_IN_ROLE  NOT_IN_ROLE
                        saml                  ALWAYS NOT_IN_ROLE  NOT_IN_ROLE  NOT_IN_ROLE  NOT_IN_ROLE
                        integrations          ALWAYS NOT_GRANTED  GRANTED      NOT_IN_ROLE  NOT_IN_ROLE
                        issue-comments        ALWAYS NOT_GRANTED  GRANTED      NOT_GRANTED  GRANTED
                        messages.reprocess    ALWAYS NOT_GRANTED  GRANTED      NOT_IN_ROLE  NOT_IN_ROLE
                        """);
    }

    @Test
    void D4_D5_each_refusal_says_what_is_missing() {
        PartnerNetwork net = new PartnerNetwork();
        Team acme = team(net);
        Access linus = acme.access(
                acme.member("Linus", offer -> offer.role(net.partnerUser).reach(net.partner.of("globex"))));

        assertThat(linus.explain(net.partnerData, "initech").sentence())
                .isEqualTo(
                        "Refused: role partner can have partner.data, but this member does not reach partner/initech."
                                + " Ask a member in the role admin to change that.");
        assertThat(linus.explain(net.issueComments).sentence())
                .isEqualTo(
                        "Refused: role partner may have issue-comments, but it is not switched on for this member. Ask"
                                + " a member in the role admin to change that.");
        assertThat(linus.explain(net.reprocess).sentence(Locale.GERMAN))
                .isEqualTo(
                        "Verweigert: Keine Rolle dieses Mitglieds lässt „messages.reprocess“ zu. Ein Mitglied mit der"
                                + " Rolle „admin“ kann das ändern.");
    }

    @Test
    void D5_what_a_refusal_names_as_the_remedy_is_one() {
        PartnerNetwork net = new PartnerNetwork();
        Team acme = team(net);
        UserId grace = acme.member("Grace", offer -> offer.role(net.normal));
        Access access = acme.access(grace);
        assertThat(access.explain(net.reprocess).grantableBy()).containsExactly("admin");
        assertThat(access.explain(net.branding).grantableBy()).containsExactly("admin");

        acme.owner().edit(grace, edit -> edit.grant(net.reprocess).reach(net.partner.of("globex")));
        assertThat(access.explain(net.reprocess).sentence())
                .isEqualTo("Allowed: messages.reprocess is granted to this member, as role normal permits.");
        assertThat(access.can(net.partnerData, "globex")).isTrue();
        Picture.refused(
                acme,
                Reason.PERMISSION_NOT_AVAILABLE,
                () -> acme.owner().edit(grace, edit -> edit.grant(net.branding)));
        acme.owner().edit(grace, edit -> edit.role(net.admin));
        assertThat(access.can(net.branding)).isTrue();
    }

    private Team team(Catalog product) {
        Stage stage = new Stage(this, product);
        return stage.team("Acme", stage.user("Ada"));
    }
}
