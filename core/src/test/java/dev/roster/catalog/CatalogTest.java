package dev.roster.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.catalog.ReachRule.Kind;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogTest {

    private final Declared app = new Declared();

    @Test
    void what_is_declared_is_found_in_its_order() {
        assertThat(app.resourceTypes()).containsExactly(app.partner, app.order);
        assertThat(app.permissions()).containsExactly(app.view, app.reprocess);
        assertThat(app.permissions()).extracting(AnyPermission::index).containsExactly(0, 1);
        assertThat(app.roles()).containsExactly(app.admin, app.clerk);
        assertThat(app.ownerRole()).isEqualTo(app.admin);
        assertThat(app.isOneRoleEach()).isFalse();
    }

    @Test
    void a_constant_tells_its_key_its_type_and_its_catalog() {
        Plan plan = app.plan("basic");

        assertThat(List.of(app.partner, app.view, app.reprocess, app.clerk, plan))
                .extracting(Object::toString)
                .containsExactly("partner", "partner.view", "messages.reprocess", "clerk", "basic");
        assertThat(List.of(
                        app.partner.catalog(),
                        app.view.catalog(),
                        app.reprocess.catalog(),
                        app.clerk.catalog(),
                        plan.catalog()))
                .containsOnly(app);
        assertThat(app.view.type()).contains(app.partner);
        assertThat(app.view.resourceType()).isEqualTo(app.partner);
        assertThat(app.reprocess.type()).isEmpty();
        assertThat(app.view.permission()).isEqualTo(app.view);
        assertThat(app.view.resource()).isEmpty();
        assertThat(app.clerk.key()).isEqualTo("clerk");
        assertThat(plan.key()).isEqualTo("basic");
    }

    @Test
    void a_catalog_without_plans_has_one_without_limits() {
        app.check();

        assertThat(app.plans()).extracting(Plan::key).containsExactly("unlimited");
        assertThat(app.planNamed("unlimited"))
                .returns(OptionalInt.empty(), Plan::seats)
                .returns(true, Plan::additionalUsers)
                .returns(false, plan -> plan.masks(app.view));
    }

    @Test
    void a_plan_limits_what_it_says() {
        Plan plan = app.plan("basic").seats(5).onlyTheOwner().without(app.view);
        app.check();

        assertThat(app.plans()).containsExactly(plan);
        assertThat(plan.seats()).hasValue(5);
        assertThat(plan.additionalUsers()).isFalse();
        assertThat(plan.masks(app.view)).isTrue();
        assertThat(plan.masks(app.reprocess)).isFalse();
    }

    @Test
    void a_checked_catalog_cannot_change() {
        Plan plan = app.plan("basic");
        app.check();
        app.check();

        List<Consumer<Declared>> declarations = List.of(
                late -> late.resource("late", String.class),
                late -> late.permission("late"),
                late -> late.permission("late", late.partner),
                late -> late.role("late"),
                late -> late.owner("late"),
                late -> late.plan("late"),
                late -> late.oneRoleEach(),
                late -> late.clerk.always(late.reprocess),
                late -> late.clerk.byDefault(late.all()),
                late -> late.clerk.everything(late.order),
                late -> late.clerk.fixed(late.order.of(1L)),
                late -> late.clerk.manages(late.admin),
                late -> late.clerk.manages(late.everyRole()),
                late -> late.clerk.may(Management.INVITE),
                late -> plan.seats(3),
                late -> plan.onlyTheOwner(),
                late -> plan.without(late.view));
        String before = app.text();
        declarations.forEach(declaration -> assertThatIllegalStateException()
                .isThrownBy(() -> declaration.accept(app))
                .withMessage("The catalog is in use and cannot change; declare everything in its fields"));
        assertThat(app.text()).isEqualTo(before);
    }

    @Test
    void all_and_every_role_include_what_follows_them() {
        Declared later = new Declared() {
            {
                permission("declared.later");
                role("declared-later");
            }
        };
        later.check();

        assertThat(later.admin.level(later.permissionNamed("declared.later"))).isEqualTo(Level.ALWAYS);
        assertThat(later.admin.canManage(later.roleNamed("declared-later"))).isTrue();
    }

    @Test
    void what_is_left_out_stays_out_whatever_follows() {
        DeclaredRole head = app.role("head").optional(app.allBut(app.view)).manages(app.everyRoleBut(app.admin));
        Permission later = app.permission("declared.later");
        Role last = app.role("declared-later");

        assertThat(head.level(app.view)).isEqualTo(Level.NOT_AVAILABLE);
        assertThat(head.level(app.reprocess)).isEqualTo(Level.OPTIONAL);
        assertThat(head.level(later)).isEqualTo(Level.OPTIONAL);
        assertThat(head.canManage(app.admin)).isFalse();
        assertThat(head.canManage(app.clerk)).isTrue();
        assertThat(head.canManage(last)).isTrue();
    }

    @Test
    void a_level_that_is_named_beats_that_of_a_set() {
        DeclaredRole head = app.role("head").always(app.all()).optional(app.reprocess);

        assertThat(head.level(app.view)).isEqualTo(Level.ALWAYS);
        assertThat(head.level(app.reprocess)).isEqualTo(Level.OPTIONAL);
        assertThat(app.role("other").level(app.view)).isEqualTo(Level.NOT_AVAILABLE);
    }

    @Test
    void a_role_has_nothing_of_another_catalog() {
        Declared other = new Declared();

        assertThat(app.admin.level(other.view)).isEqualTo(Level.NOT_AVAILABLE);
        assertThat(app.admin.canManage(other.clerk)).isFalse();
        assertThat(app.admin.reach(other.partner)).isEqualTo(ReachRule.NOTHING);
    }

    @Test
    void a_role_reaches_as_it_says() {
        DeclaredRole role = app.role("head").exactlyOne(app.partner).fixed(app.order.of(7L, 8L));

        assertThat(role.reach(app.partner))
                .returns(Kind.EXACTLY_ONE, ReachRule::kind)
                .returns(true, ReachRule::takesAssignment);
        assertThat(role.reach(app.order)).isEqualTo(new ReachRule(Kind.FIXED, Set.of("7", "8")));
        assertThat(role.reach(app.order).takesAssignment()).isFalse();
        assertThat(app.clerk.reach(app.partner).takesAssignment()).isTrue();
        assertThat(app.admin.reach(app.partner).kind()).isEqualTo(Kind.EVERYTHING);
    }

    @Test
    void a_single_right_and_a_single_role_are_declared_like_many() {
        DeclaredRole head = app.role("head").may(Management.INVITE).manages(app.clerk);

        assertThat(head.has(Management.INVITE)).isTrue();
        assertThat(head.has(Management.REVIEW)).isFalse();
        assertThat(head.canManage(app.clerk)).isTrue();
        assertThat(head.canManage(app.admin)).isFalse();
    }

    @Test
    void the_owner_has_every_management_right() {
        assertThat(Management.values()).allMatch(app.admin::has).noneMatch(app.clerk::has);
        assertThat(app.admin.isOwner()).isTrue();
        assertThat(app.clerk.isOwner()).isFalse();
    }

    @Test
    void a_name_that_is_known_at_run_time_finds_its_constant() {
        app.check();

        assertThat(app.permissionNamed("partner.view")).isEqualTo(app.view);
        assertThat(app.resourceNamed("order")).isEqualTo(app.order);
        assertThat(app.roleNamed("clerk")).isEqualTo(app.clerk);
        assertThat(app.findPermission("partner.view")).contains(app.view);
        assertThat(app.findRole("clerk")).contains(app.clerk);
        assertThat(app.findPlan("unlimited")).isPresent();
        assertThat(app.findPermission("gone")).isEmpty();
        assertThat(app.findRole("gone")).isEmpty();
        assertThat(app.findPlan("gone")).isEmpty();
    }

    @Test
    void a_name_that_is_nearly_right_gets_a_hint() {
        app.check();

        assertUnknown(app::permissionNamed, "partner.veiw", "permission", "; did you mean partner.view?");
        assertUnknown(app::resourceNamed, "partners", "resource type", "; did you mean partner?");
        assertUnknown(app::roleNamed, "Clerk", "role", "; did you mean clerk?");
        assertUnknown(app::planNamed, "unlimted", "plan", "; did you mean unlimited?");
    }

    @Test
    void a_name_that_is_nowhere_near_is_told_what_there_is() {
        app.check();

        assertUnknown(app::roleNamed, "wizard", "role", "; it has [admin, clerk].");
        assertUnknown(app::roleNamed, "", "role", "; it has [admin, clerk].");
        assertUnknown(app::roleNamed, null, "role", "; it has [admin, clerk].");
        assertUnknown(app::roleNamed, "clerk".repeat(30), "role", "; it has [admin, clerk].");
    }

    @Test
    void the_nearest_of_several_names_is_meant() {
        Declared several = new Declared() {
            {
                role("clark");
                role("clerks");
            }
        };

        assertUnknown(several::roleNamed, "clarke", "role", "; did you mean clark?");
    }

    @Test
    void the_digest_is_the_same_whatever_the_order_of_the_fields() {
        assertThat(digest(catalog -> {
                    catalog.permission("a");
                    catalog.permission("b");
                    catalog.role("x").fixed(catalog.order.of(1L, 2L)).may(Management.INVITE, Management.REVIEW);
                    catalog.plan("p").without(catalog.view, catalog.reprocess);
                }))
                .isEqualTo(digest(catalog -> {
                    catalog.plan("p").without(catalog.reprocess, catalog.view);
                    catalog.role("x").may(Management.REVIEW, Management.INVITE).fixed(catalog.order.of(2L, 1L));
                    catalog.permission("b");
                    catalog.permission("a");
                }))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void the_digest_is_another_for_each_change_of_rights() {
        assertThat(List.of(
                        digest(catalog -> {}),
                        digest(catalog -> catalog.permission("a")),
                        digest(catalog -> catalog.permission("a", catalog.partner)),
                        digest(catalog -> catalog.resource("a", String.class)),
                        digest(catalog -> catalog.role("a")),
                        digest(catalog -> catalog.clerk.always(catalog.reprocess)),
                        digest(catalog -> catalog.clerk.byDefault(catalog.reprocess)),
                        digest(catalog -> catalog.clerk.optional(catalog.reprocess)),
                        digest(catalog -> catalog.clerk.assigned(catalog.order)),
                        digest(catalog -> catalog.clerk.exactlyOne(catalog.order)),
                        digest(catalog -> catalog.clerk.everything(catalog.order)),
                        digest(catalog -> catalog.clerk.fixed(catalog.order.of(1L))),
                        digest(catalog -> catalog.clerk.fixed(catalog.order.of(1L, 2L))),
                        digest(catalog -> catalog.clerk.manages(catalog.clerk)),
                        digest(catalog -> catalog.clerk.may(Management.INVITE)),
                        digest(catalog -> catalog.clerk.templateOnly()),
                        digest(catalog -> catalog.plan("a")),
                        digest(catalog -> catalog.plan("a").seats(3)),
                        digest(catalog -> catalog.plan("a").onlyTheOwner()),
                        digest(catalog -> catalog.plan("a").without(catalog.view)),
                        digest(Declared::oneRoleEach)))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_digest_tells_two_resources_from_one_with_a_comma() {
        assertThat(digest(catalog -> catalog.role("a").fixed(catalog.partner.of("x", "y"))))
                .isNotEqualTo(digest(catalog -> catalog.role("a").fixed(catalog.partner.of("x, y"))));
    }

    @Test
    void a_catalog_that_is_not_checked_has_no_digest() {
        assertThatIllegalStateException().isThrownBy(app::digest).withMessage("check() the catalog first");
    }

    @Test
    void the_text_is_a_line_for_each_fact() {
        app.plan("basic").seats(5).onlyTheOwner().without(app.view);
        app.plan("full");
        app.role("depot").fixed(app.order.of(7L)).manages(app.clerk).may(Management.INVITE);
        app.oneRoleEach();

        assertThat(app.isOneRoleEach()).isTrue();
        assertThat(app.text().lines())
                .contains(
                        "resource order Long",
                        "permission partner.view on partner",
                        "permission messages.reprocess",
                        "role admin owner",
                        "role clerk",
                        "role clerk BY_DEFAULT partner.view",
                        "role clerk reaches partner ASSIGNED",
                        "role depot reaches order FIXED",
                        "role depot reaches order fixed 7",
                        "role depot manages clerk",
                        "role depot may INVITE",
                        "plan basic seats 5 only the owner",
                        "plan basic masks partner.view",
                        "plan full seats unlimited",
                        "one role each");
    }

    @Test
    void constants_are_told_apart_by_instance_and_not_by_class() {
        assertThat(app).isEqualTo(app).isNotEqualTo(new Declared()).hasSameHashCodeAs(app);
        assertThat(new Declared().view).isNotEqualTo(new Declared().view);
        assertThat(app.everyRoleBut(app.admin)).hasToString("everyRoleBut(...)");
        assertThat(app.everyRole()).hasToString("everyRole()");
        assertThat(app.allBut(app.view)).hasToString("allBut(...)");
    }

    private static String digest(Consumer<Declared> change) {
        Declared catalog = new Declared();
        change.accept(catalog);
        catalog.check();
        return catalog.digest();
    }

    private static void assertUnknown(Function<String, ?> lookUp, String key, String kind, String hint) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lookUp.apply(key))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_IN_CATALOG);
                    assertThat(refused.refusal().field()).isEqualTo(kind);
                    assertThat(refused.refusal().message()).isEqualTo("The catalog has no such " + kind + hint);
                });
    }
}
