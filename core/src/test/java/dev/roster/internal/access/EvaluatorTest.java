package dev.roster.internal.access;

import static dev.roster.internal.access.Given.aMember;
import static dev.roster.internal.access.Given.anOrganization;
import static dev.roster.internal.access.Given.assigned;
import static dev.roster.internal.access.Given.granted;
import static dev.roster.internal.access.Given.inRoles;
import static dev.roster.internal.access.Given.with;
import static dev.roster.internal.access.Given.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.access.Decision;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resource;
import dev.roster.contract.Fixtures;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatorTest {

    private final ShopCatalog app = new ShopCatalog();

    @Test
    void a_permission_of_another_catalog_is_refused_and_not_answered() {
        ShopCatalog other = new ShopCatalog();
        Evaluator ada = Evaluator.of(KnownRoles.of(app), inRoles(app.admin));

        assertRefused(Refusal.Reason.NOT_IN_CATALOG, "permission", () -> ada.explain(other.reprocess));
        assertRefused(Refusal.Reason.NOT_IN_CATALOG, "permission", () -> ada.explain(other.view.on("globex")));
        assertRefused(Refusal.Reason.NOT_IN_CATALOG, "permission", () -> ada.decide(other.view, "globex"));
        assertRefused(Refusal.Reason.NOT_IN_CATALOG, "permission", () -> ada.reach(other.view));
    }

    @Test
    void a_permission_on_resources_is_not_explained_without_one() {
        Evaluator ada = Evaluator.of(KnownRoles.of(app), inRoles(app.admin));

        assertRefused(Refusal.Reason.MISSING, "resource", () -> ada.explain(app.view));
        assertThatIllegalArgumentException().isThrownBy(() -> ada.decide(app.view, null));
    }

    @Test
    void a_member_is_not_evaluated_in_another_organization() {
        Member ada = aMember(MemberStatus.ACTIVE, inRoles(app.admin));
        Organization elsewhere =
                Fixtures.anOrganization().id(new OrganizationId(new UUID(7, 9))).build();

        assertThatIllegalArgumentException().isThrownBy(() -> Evaluator.of(KnownRoles.of(app), elsewhere, ada));
    }

    @Test
    void nobody_is_a_member_of_an_organization_that_is_not() {
        Evaluator stranger = Evaluator.of(app, Optional.empty());

        assertThat(stranger.explain(app.view.on("globex")))
                .isEqualTo(new Decision(
                        Reason.NOT_A_MEMBER,
                        "partner.view",
                        Optional.of(new Resource("partner", "globex")),
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(stranger.reach(app.view).isNothing()).isTrue();
        assertThat(stranger.may(Management.SEE_MEMBERS)).isFalse();
        assertThat(stranger.roles()).isEmpty();
    }

    @Test
    void an_explanation_names_the_role_that_decided() {
        Evaluator ada = Evaluator.of(
                KnownRoles.of(app), granted(assigned(inRoles(app.clerk), app.partner.of("globex")), app.reprocess));

        assertThat(ada.explain(app.view.on("globex")).role()).contains("clerk");
        assertThat(ada.explain(app.reprocess))
                .isEqualTo(new Decision(
                        Reason.GRANTED,
                        "messages.reprocess",
                        Optional.empty(),
                        Optional.of("clerk"),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void no_role_decided_what_no_role_can_have() {
        Decision decision =
                Evaluator.of(KnownRoles.of(app), inRoles(app.external)).explain(app.reprocess);

        assertThat(decision.reason()).isEqualTo(Reason.NOT_IN_ROLE);
        assertThat(decision.role()).isEmpty();
        assertThat(decision.grantableBy()).containsExactly("admin");
    }

    @Test
    void those_can_mend_a_refusal_who_may_edit_manage_all_roles_and_can_have_the_permission() {
        assertThat(grantableBy(inRoles(app.clerk))).containsExactly("admin");
        assertThat(Evaluator.of(KnownRoles.of(app), inRoles(app.clerk))
                        .explain(app.edit.on("globex"))
                        .grantableBySome())
                .as("a manager who reaches it")
                .containsExactly("manager");
        assertThat(grantableBy(inRoles(app.clerk, app.external))).containsExactly("admin");
        assertThat(grantableBy(inRoles(app.auditor))).containsExactly("admin");
    }

    @Test
    void each_refusal_by_rights_can_be_mended() {
        Rights clerk = inRoles(app.clerk);
        Evaluator withdrawn =
                Evaluator.of(KnownRoles.of(app), withdrawn(assigned(clerk, app.partner.of("globex")), app.view));
        Evaluator outside = Evaluator.of(KnownRoles.of(app), clerk);
        Evaluator broken = Evaluator.of(KnownRoles.of(app), inRoles(app.external));

        assertMendable(Reason.WITHDRAWN, withdrawn.explain(app.view.on("globex")));
        assertMendable(Reason.NOT_GRANTED, outside.explain(app.reprocess));
        assertMendable(Reason.OUT_OF_REACH, outside.explain(app.view.on("globex")));
        assertMendable(Reason.REACH_BROKEN, broken.explain(app.view.on("globex")));
        assertMendable(Reason.NOT_IN_ROLE, broken.explain(app.reprocess));
    }

    @Test
    void nobody_can_mend_what_the_plan_masks_and_nobody_needs_to_mend_what_is_allowed() {
        Evaluator onBasic = member(OrganizationStatus.ACTIVE, "basic", MemberStatus.ACTIVE, inRoles(app.clerk));
        Evaluator owner = member(OrganizationStatus.ACTIVE, "basic", MemberStatus.ACTIVE, inRoles(app.admin));

        assertThat(onBasic.explain(app.reprocess))
                .returns(Reason.NOT_GRANTED, Decision::reason)
                .returns(Set.of(), Decision::grantableBy);
        assertThat(owner.explain(app.reprocess))
                .returns(Reason.NOT_IN_PLAN, Decision::reason)
                .returns(Optional.empty(), Decision::role)
                .returns(Set.of(), Decision::grantableBy);
        assertThat(owner.explain(app.view.on("globex")).grantableBy()).isEmpty();
    }

    @Test
    void a_plan_that_the_catalog_does_not_know_masks_every_permission_and_no_management_right() {
        Evaluator ada = member(OrganizationStatus.ACTIVE, "gold", MemberStatus.ACTIVE, inRoles(app.admin));

        for (AnyPermission permission : app.permissions()) {
            assertThat(ada.decide(permission, "globex")).isEqualTo(Reason.NOT_IN_PLAN);
            assertThat(ada.reach(permission)).isEqualTo(Reach.NOTHING);
        }
        assertThat(ada.may(Management.CLOSE_ORGANIZATION)).isTrue();
    }

    @Test
    void management_rights_rest_while_member_or_organization_do() {
        for (OrganizationStatus organization : OrganizationStatus.values()) {
            for (MemberStatus status : MemberStatus.values()) {
                Evaluator ada = member(organization, "full", status, inRoles(app.manager));
                boolean active = organization == OrganizationStatus.ACTIVE && status == MemberStatus.ACTIVE;

                assertThat(ada.may(Management.EDIT_MEMBERS)).isEqualTo(active);
                assertThat(ada.may(Management.INVITE)).isFalse();
                assertThat(ada.roles()).containsExactly(app.manager);
            }
        }
    }

    @Test
    void what_the_catalog_does_not_know_gives_nothing() {
        Rights rights = new Rights(
                Set.of("wizard", "clerk"),
                Set.of(new Switch("magic", Optional.empty(), true)),
                Set.of(new Resource("dragon", "globex")));
        Evaluator ada = Evaluator.of(KnownRoles.of(app), rights);

        assertThat(ada.roles()).containsExactly(app.clerk);
        assertThat(ada.reach(app.view)).isEqualTo(Reach.NOTHING);
        assertThat(ada.reaches()).containsOnlyKeys("partner.view", "partner.edit", "messages.reprocess");
    }

    @Test
    void a_switch_on_a_resource_of_another_type_changes_nothing() {
        Rights rights = inRoles(app.auditor);
        Evaluator ada = Evaluator.of(
                KnownRoles.of(app),
                with(with(rights, onReport("partner.view", true)), onReport("messages.reprocess", true)));

        assertThat(ada.decide(app.view, "globex")).isEqualTo(Reason.NOT_GRANTED);
        assertThat(ada.reach(app.view)).isEqualTo(Reach.NOTHING);
    }

    @Test
    void of_two_switches_that_contradict_each_other_the_withdrawal_counts() {
        Rights whole = withdrawn(granted(inRoles(app.auditor), app.view), app.view);
        Rights named = withdrawn(granted(inRoles(app.auditor), app.view.on("globex")), app.view.on("globex"));

        assertThat(Evaluator.of(KnownRoles.of(app), whole).decide(app.view, "globex"))
                .isEqualTo(Reason.WITHDRAWN);
        assertThat(Evaluator.of(KnownRoles.of(app), whole).reach(app.view)).isEqualTo(Reach.NOTHING);
        assertThat(Evaluator.of(KnownRoles.of(app), named).decide(app.view, "globex"))
                .isEqualTo(Reason.WITHDRAWN);
        assertThat(Evaluator.of(KnownRoles.of(app), named).reach(app.view)).isEqualTo(Reach.NOTHING);
    }

    @Test
    void the_reach_of_a_role_follows_the_assigned_set_held_or_not() {
        Evaluator one = Evaluator.of(KnownRoles.of(app), assigned(inRoles(app.clerk), app.partner.of("globex")));
        Evaluator two =
                Evaluator.of(KnownRoles.of(app), assigned(inRoles(app.clerk), app.partner.of("globex", "initech")));

        assertThat(one.reachOf(app.admin, app.partner)).isEqualTo(Reach.EVERYTHING);
        assertThat(one.reachOf(app.local, app.partner)).isEqualTo(new Reach.Only(Set.of("globex")));
        assertThat(one.reachOf(app.external, app.partner)).isEqualTo(new Reach.Only(Set.of("globex")));
        assertThat(one.reachOf(app.clerk, app.report)).isEqualTo(Reach.NOTHING);
        assertThat(two.reachOf(app.clerk, app.partner)).isEqualTo(new Reach.Only(Set.of("globex", "initech")));
        assertThat(two.reachOf(app.external, app.partner)).isEqualTo(Reach.NOTHING);
    }

    @Test
    void rights_include_others_only_with_every_reach_right_and_managed_role() {
        Evaluator clerk = Evaluator.of(KnownRoles.of(app), assigned(inRoles(app.clerk), app.partner.of("globex")));
        Evaluator manager = Evaluator.of(KnownRoles.of(app), assigned(inRoles(app.manager), app.partner.of("globex")));
        Evaluator viewer = Evaluator.of(KnownRoles.of(app), inRoles(app.viewer));
        Evaluator admin = Evaluator.of(KnownRoles.of(app), inRoles(app.admin));

        assertThat(admin.includesAll(manager)).isTrue();
        assertThat(admin.includesAll(admin)).isTrue();
        assertThat(viewer.includesAll(clerk)).isTrue();
        assertThat(clerk.includesAll(viewer)).as("a wider reach").isFalse();
        assertThat(clerk.includesAll(manager)).as("management rights").isFalse();
        assertThat(Evaluator.of(KnownRoles.of(app), inRoles(app.local, app.viewer))
                        .includesAll(manager))
                .as("a managed role")
                .isFalse();
    }

    @Test
    void a_member_who_is_suspended_includes_nobody_who_can_do_anything() {
        Evaluator suspended = member(OrganizationStatus.ACTIVE, "full", MemberStatus.SUSPENDED, inRoles(app.manager));
        Evaluator active = member(OrganizationStatus.ACTIVE, "full", MemberStatus.ACTIVE, inRoles(app.manager));

        assertThat(suspended.includesAll(active)).isFalse();
        assertThat(active.includesAll(suspended)).isTrue();
    }

    private Set<String> grantableBy(Rights rights) {
        return Evaluator.of(KnownRoles.of(app), rights)
                .explain(app.edit.on("globex"))
                .grantableBy();
    }

    private Evaluator member(OrganizationStatus organization, String plan, MemberStatus status, Rights rights) {
        return Evaluator.of(
                app,
                Optional.of(new Membership(
                        anOrganization(organization, plan), Optional.of(aMember(status, rights)), List.of())));
    }

    private static Switch onReport(String permission, boolean granted) {
        return new Switch(permission, Optional.of(new Resource("report", "globex")), granted);
    }

    private static void assertMendable(Reason reason, Decision decision) {
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.grantableBy()).contains("admin");
    }

    private static void assertRefused(Refusal.Reason reason, String field, ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.refusal().field()).isEqualTo(field);
        });
    }
}
