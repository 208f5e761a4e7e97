package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.MemberStatus;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleEdit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Roles that an organization defines for itself. */
public abstract class CustomRoleScenarios extends CustomRoleSuite implements Scenario {

    // ---- the product

    @Test
    void B2_an_organization_defines_a_role_with_its_set_of_tenants() {
        List<String> tenants = List.of("retail-eu", "retail-us", "sandbox", "wholesale", "archive");
        CustomRole retail = tenantRole("Retail", tenants.get(0), tenants.get(1));

        UserId grace = holder("Grace", retail);

        assertThat(tenants.stream().filter(id -> acme.access(grace).can(app.use, id)))
                .containsExactly("retail-eu", "retail-us");
        assertThat(acme.access(grace).reach(app.use)).isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us")));
        assertThat(acme.access(grace).explain(app.use, "sandbox").reason()).isEqualTo(Decision.Reason.OUT_OF_REACH);
        assertThat(acme.access(grace).explain(app.deploy, "retail-eu").reason()).isEqualTo(Decision.Reason.NOT_IN_ROLE);
        assertThat(acme.owner().members().get(grace).permissions())
                .containsEntry("tenant.use", new Reach.Only(Set.of("retail-eu", "retail-us")))
                .containsEntry("billing", Reach.NOTHING);
    }

    @Test
    void B5_a_member_whose_role_is_changed_has_the_new_reach_at_once() {
        CustomRole retail = retail();
        CustomRole sandbox = tenantRole("Sandbox", "sandbox");
        UserId grace = holder("Grace", retail);
        Access inHand = acme.access(grace);

        acme.owner().edit(grace, edit -> edit.role(sandbox));

        assertThat(inHand.can(app.use, "retail-eu")).isFalse();
        assertThat(inHand.can(app.use, "sandbox")).isTrue();
    }

    @Test
    void each_organization_has_roles_of_its_own() {
        retail();
        Team globex = stage.team("Globex", stage.user("Gus"));

        CustomRole there = globex.owner().roles().define("Retail", app.tenantUser, role -> {});

        assertThat(globex.owner().roles().page(10).items()).containsExactly(there);
        assertThat(acme.owner().roles().page(10).items()).doesNotContain(there).hasSize(1);
    }

    // ---- what it is

    @Test
    void a_role_without_a_word_has_no_permission_and_reaches_as_the_template_does() {
        CustomRole role = acme.owner().roles().define("Nothing yet", app.tenantUser, said -> {});

        assertThat(role.definition().permissions()).isEmpty();
        assertThat(acme.access(holder("Grace", role)).reach(app.use)).isEqualTo(Reach.NOTHING);
        assertThat(role.template()).contains(app.tenantUser);
        assertThat(acme.owner().roles().get(role.id()).definition()).isEqualTo(role.definition());
    }

    @Test
    void what_the_template_has_always_is_always_on_and_what_is_optional_there_is_on_by_default() {
        UserId grace = holder("Grace", retail());

        assertThat(acme.access(grace).explain(app.use, "retail-eu").reason()).isEqualTo(Decision.Reason.ALWAYS);
        assertThat(acme.access(grace).explain(app.deploy, "retail-eu").reason()).isEqualTo(Decision.Reason.BY_DEFAULT);
        refused(Reason.PERMISSION_ALWAYS_ON, () -> acme.owner().edit(grace, edit -> edit.withdraw(app.use)));
        acme.owner().edit(grace, edit -> edit.withdraw(app.deploy.on("retail-eu")));

        assertThat(acme.access(grace).explain(app.deploy, "retail-eu").reason()).isEqualTo(Decision.Reason.WITHDRAWN);
        assertThat(acme.access(grace).can(app.deploy, "retail-us")).isTrue();
    }

    @Test
    void nothing_outside_the_envelope_is_defined() {
        var roles = acme.owner().roles();

        refused(
                Reason.PERMISSION_NOT_AVAILABLE,
                () -> roles.define("Too much", app.tenantUser, role -> role.permissions(app.use, app.billing)));
        refused(
                Reason.REACH_NOT_ASSIGNABLE,
                () -> roles.define("Too far", app.tenantUser, role -> role.fixed(app.partner.of("globex"))));
        refused(
                Reason.REACH_NOT_ASSIGNABLE,
                () -> roles.define("Too far", app.guide, role -> role.fixed(app.tenant.of("demo-1", "retail-eu"))));
        refused(
                Reason.REACH_NOT_ASSIGNABLE,
                () -> roles.define("Too far", app.external, role -> role.fixed(app.partner.of("globex"))));
        CustomRole fits = roles.define(
                "Fits", app.guide, role -> role.permissions(app.use).fixed(app.tenant.of("demo-1")));
        for (Consumer<RoleEdit> more : List.<Consumer<RoleEdit>>of(
                edit -> edit.permissions(app.exports), edit -> edit.fixed(app.tenant.of("retail-eu")))) {
            assertThat(catchThrowableOfType(Refused.class, () -> roles.edit(fits.id(), more::accept)))
                    .isNotNull();
        }
        assertThat(roles.get(fits.id()).definition()).isEqualTo(fits.definition());
    }

    @Test
    void several_roles_add_up_and_lend_each_other_nothing() {
        CustomRole viewers = tenantRole("Viewers", "archive");
        CustomRole retail = retail();
        UserId grace = acme.member(
                "Grace", offer -> offer.role(retail, viewers, app.clerk).reach(app.partner.of("globex")));

        assertThat(acme.access(grace).reach(app.use))
                .isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us", "archive")));
        assertThat(acme.access(grace).reach(app.deploy)).isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us")));
        assertThat(acme.access(grace).reach(app.partnerData)).isEqualTo(new Reach.Only(Set.of("globex")));
    }

    @Test
    void members_are_found_by_a_role_of_the_organizations_own() {
        CustomRole retail = retail();
        holder("Linus", app.plain);
        UserId grace = holder("Grace", retail, app.plain);

        assertThat(acme.owner().members().byName().withRole(retail).page(10).items())
                .extracting(each -> each.member().user())
                .containsExactly(grace);
    }

    // ---- who may

    @Test
    void to_define_takes_the_right_and_to_see_takes_another() {
        CustomRole retail = retail();
        UserId plain = holder("Grace", app.plain);
        UserId definer = acme.member("Dee", offer -> offer.role(app.definer));
        UserId clerk = acme.member("Linus", offer -> offer.role(app.clerk));

        for (UserId without : List.of(plain, clerk)) {
            var roles = acme.as(without).roles();
            refused(Reason.NOT_ALLOWED, () -> roles.define("Mine", app.clerk, role -> {}));
            refused(Reason.NOT_ALLOWED, () -> roles.edit(retail.id(), edit -> edit.name("Mine")));
            refused(Reason.NOT_ALLOWED, () -> roles.delete(retail.id()));
            refused(Reason.NOT_ALLOWED, () -> roles.replace(retail.id(), app.plain));
        }
        assertThat(acme.as(plain).roles().page(10).items()).containsExactly(retail);
        assertThat(acme.as(plain).roles().get(retail.id())).isEqualTo(retail);
        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().page(10));
        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().get(retail.id()));
        refused(Reason.ROLE_NOT_MANAGED, () -> acme.as(definer).roles().edit(retail.id(), edit -> edit.name("Mine")));
        refused(Reason.ROLE_NOT_MANAGED, () -> acme.as(definer).roles().define("Mine", app.tenantUser, role -> {}));
        assertThat(acme.as(definer)
                        .roles()
                        .define("Theirs", app.clerk, role -> {})
                        .name())
                .isEqualTo("Theirs");
    }

    @Test
    void whoever_defines_roles_and_may_not_edit_members_replaces_none_that_is_in_use() {
        CustomRole clerks = clerks("Clerks");
        UserId definer = acme.member("Dee", offer -> offer.role(app.definer));
        Invitation open = acme.invites(GRACE, offer -> offer.role(clerks));

        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().replace(clerks.id(), app.clerk));
        acme.owner().revoke(open.id());
        holder("Linus", clerks);
        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().replace(clerks.id(), app.clerk));
    }

    @Test
    void a_role_of_another_organization_is_no_role_here() {
        Team globex = stage.team("Globex", stage.user("Gus"));
        CustomRole there = globex.owner().roles().define("There", app.tenantUser, role -> role.permissions(app.use));
        RoleId unknown = new RoleId(UUID.randomUUID());

        for (RoleId id : List.of(there.id(), unknown)) {
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().get(id));
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().edit(id, edit -> edit.name("x")));
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().delete(id));
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().replace(id, app.plain));
        }
        refused(Reason.NOT_FOUND, () -> acme.invites(GRACE, offer -> offer.role(there)));
        CustomRole own = retail();
        refused(Reason.NOT_FOUND, () -> acme.owner().roles().replace(own.id(), there));
        assertThat(acme.owner().members().byName().withRole(there).page(10).items())
                .isEmpty();
    }

    @Test
    void nobody_raises_herself_by_a_role_that_she_holds() {
        CustomRole own = clerks("Clerks");
        UserId boss = acme.member("Bea", offer -> offer.role(app.definer, own).reach(app.partner.of("globex")));

        refused(
                Reason.RAISES_ONESELF,
                () -> acme.as(boss).roles().edit(own.id(), edit -> edit.permissions(app.partnerData, app.exports)));
        acme.as(boss).roles().edit(own.id(), edit -> edit.permissions());
        acme.as(boss).roles().edit(own.id(), edit -> edit.permissions(app.partnerData));
        assertThat(acme.access(boss).can(app.exports)).isFalse();
    }

    @Test
    void whoever_reaches_little_narrows_a_role_that_reaches_further_and_does_not_widen_it() {
        CustomRole far = acme.owner()
                .roles()
                .define(
                        "Far",
                        app.clerk,
                        role -> role.permissions(app.partnerData).fixed(app.partner.of("globex", "initech")));
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        var leads = acme.as(lead).roles();

        refused(
                Reason.BEYOND_OWN_REACH,
                () -> leads.edit(far.id(), edit -> edit.permissions(app.partnerData, app.exports)));
        refused(
                Reason.BEYOND_OWN_REACH,
                () -> leads.edit(far.id(), edit -> edit.fixed(app.partner.of("globex", "initech", "hooli"))));
        refused(
                Reason.BEYOND_OWN_REACH,
                () -> leads.define("Mine", app.clerk, role -> role.fixed(app.partner.of("initech"))));

        leads.edit(far.id(), edit -> edit.name("Less far").fixed(app.partner.of("initech")));
        leads.edit(far.id(), edit -> edit.permissions());
        leads.edit(far.id(), edit -> edit.fixed(app.partner.of("globex")).permissions(app.partnerData));
    }

    @Test
    void whoever_reaches_little_takes_a_reach_away_altogether() {
        var both = new CustomRoleCatalog() {
            final Role keeper = role("keeper").optional(use, partnerData).assigned(tenant, partner);
            final Role chief = role("chief")
                    .optional(use, partnerData)
                    .assigned(tenant, partner)
                    .manages(keeper)
                    .may(Management.DEFINE_ROLES);
        };
        Stage other = new Stage(this, both);
        Team team = other.team("Initech", other.user("Ida"));
        CustomRole keepers = team.owner().roles().define("Keepers", both.keeper, role -> role.permissions(both.use));
        UserId chief = team.member("Lea", offer -> offer.role(both.chief));
        UserId grace = team.member("Grace", offer -> offer.role(keepers).reach(both.tenant.of("sandbox")));

        team.as(chief).roles().edit(keepers.id(), edit -> edit.fixed(both.tenant.of()));

        assertThat(team.access(grace).reach(both.use)).isEqualTo(Reach.NOTHING);
    }

    @Test
    void whoever_reaches_little_gives_nothing_more_on_what_was_assigned_to_others() {
        CustomRole clerks = acme.owner().roles().define("Clerks", app.clerk, role -> {});
        CustomRole fixed = acme.owner()
                .roles()
                .define(
                        "Fixed",
                        app.clerk,
                        role -> role.permissions(app.partnerData).fixed(app.partner.of("globex")));
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        acme.as(lead).roles().edit(clerks.id(), edit -> edit.permissions(app.exports));
        UserId grace = acme.member("Grace", offer -> offer.role(clerks, fixed).reach(app.partner.of("initech")));

        refused(
                Reason.BEYOND_OWN_REACH,
                () -> acme.as(lead).roles().edit(clerks.id(), edit -> edit.permissions(app.partnerData, app.exports)));
        refused(
                Reason.BEYOND_OWN_REACH,
                () -> acme.as(lead).roles().edit(fixed.id(), edit -> edit.asTemplate(app.partner)));

        assertThat(acme.access(grace).can(app.partnerData, "initech")).isFalse();
        acme.owner().roles().edit(clerks.id(), edit -> edit.permissions(app.partnerData));
        assertThat(acme.access(grace).can(app.partnerData, "initech")).isTrue();
    }

    @Test
    void an_inviter_who_could_not_give_what_the_role_has_become_makes_acceptance_refuse() {
        CustomRole clerks = clerks("Clerks");
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        acme.as(lead).invite(Invitee.of(GRACE), offer -> offer.role(clerks));
        String link = stage.linkFor(GRACE);
        acme.owner().roles().edit(clerks.id(), edit -> edit.fixed(app.partner.of("initech")));

        Admission refused = stage.accept(link, "Grace", "Hopper");

        assertThat(refused.refusal().orElseThrow().reason()).isEqualTo(Reason.INVITER_LOST_RIGHT);
        acme.owner().roles().edit(clerks.id(), edit -> edit.fixed(app.partner.of("globex")));
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    // ---- the record

    @Test
    void each_act_is_on_record_with_the_state_after_and_without_a_name() {
        CustomRole retail = retail();
        assertNewest(
                Event.ROLE_DEFINED,
                Line.of(retail.id(), Facet.STATUS, List.of("DEFINED")),
                Line.of(retail.id(), Facet.TEMPLATE, List.of("tenant-user")),
                Line.of(retail.id(), Facet.PERMISSIONS, List.of("tenant.deploy", "tenant.use")),
                Line.of(retail.id(), Facet.REACH, List.of("tenant/retail-eu", "tenant/retail-us")));

        acme.owner()
                .roles()
                .edit(
                        retail.id(),
                        edit -> edit.name("Shops")
                                .permissions(app.use)
                                .fixed(app.tenant.of())
                                .because("ticket 12"));
        Entry edited = acme.owner().journal().page(1).items().get(0);
        assertNewest(
                Event.ROLE_EDITED,
                Line.of(retail.id(), Facet.NAME, List.of(String.valueOf(edited.number()))),
                Line.of(retail.id(), Facet.PERMISSIONS, List.of("tenant.use")),
                Line.of(retail.id(), Facet.REACH, List.of("tenant")));
        assertThat(edited.reason()).contains("ticket 12");

        UserId grace = holder("Grace", retail);
        Invitation open = acme.invites("linus@people.example", offer -> offer.role(retail));
        acme.owner().roles().replace(retail.id(), app.plain);
        assertNewest(
                Event.ROLE_REPLACED,
                Line.of(grace, Facet.ROLES, List.of("plain")),
                Line.of(open.id(), Facet.ROLES, List.of("plain")),
                Line.of(open.id(), Facet.SWITCHES, List.of()),
                Line.of(open.id(), Facet.REACH, List.of()),
                Line.of(retail.id(), Facet.STATUS, List.of("DELETED")));

        CustomRole other = clerks("Clerks");
        acme.owner().roles().delete(other.id());
        assertNewest(Event.ROLE_DELETED, Line.of(other.id(), Facet.STATUS, List.of("DELETED")));
        assertThat(acme.picture().journal().toString()).doesNotContain("Retail", "Shops", "Clerks");
    }

    private void assertNewest(Event event, Line... lines) {
        Entry newest = acme.owner().journal().page(1).items().get(0);
        assertThat(newest.event()).isEqualTo(event);
        assertThat(newest.lines()).containsExactlyInAnyOrder(lines);
    }

    @Test
    void removed_members_hold_nothing_of_it() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);
        acme.owner().remove(grace);

        assertThat(acme.host().members().get(grace).member().status()).isEqualTo(MemberStatus.REMOVED);
        assertThat(acme.access(grace).explain(app.use, "retail-eu").reason()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
    }
}
