package dev.roster.catalog;

import static dev.roster.catalog.Declared.assertFaultsOf;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.failure.InvalidCatalog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogFaultsTest {

    private final Declared foreign = new Declared();

    @Test
    void an_owner_who_reaches_exactly_one_could_never_open_an_organization() {
        Catalog faulty = new Catalog() {
            {
                ResourceType<String> desk = resource("desk", String.class);
                owner("boss").exactlyOne(desk).manages(everyRole());
            }
        };

        assertFaultsOf(faulty)
                .containsExactly(
                        "role boss is the owner and reaches exactly one desk, which nobody could assign when an"
                                + " organization is opened; say everything(desk)");
    }

    @Test
    void an_owner_whom_nobody_may_be() {
        assertFaultsOf(new Catalog() {
                    {
                        owner("boss").templateOnly().manages(everyRole());
                    }
                })
                .containsExactly("role boss is the owner and cannot be a template only; leave that out");
    }

    @Test
    void a_sound_catalog_has_none() {
        assertFaultsOf(new Declared()).isEmpty();
    }

    @Test
    void a_key_that_is_none() {
        String form = "A key consists of lower-case letters a to z, digits, and between them dots, hyphens and"
                + " underscores.";

        assertFaultsOf(new Declared() {
                    {
                        resource("Partner", String.class);
                        permission("view all");
                        permission("", partner);
                        role(null);
                        plan("x".repeat(101));
                    }
                })
                .containsExactly(
                        "resource type \"Partner\": " + form,
                        "permission \"view all\": " + form,
                        "permission \"\": It is missing or blank; give a value.",
                        "role \"null\": It is missing or blank; give a value.",
                        "plan \"" + "x".repeat(101) + "\": It is too long; at most 100 characters are allowed.");
    }

    @Test
    void a_key_that_stands_twice() {
        assertFaultsOf(new Declared() {
                    {
                        resource("partner", Long.class);
                        permission("partner.view");
                        role("clerk");
                        plan("basic");
                        plan("basic");
                    }
                })
                .containsExactly(
                        "resource type partner is declared twice; keep one",
                        "permission partner.view is declared twice; keep one",
                        "role clerk is declared twice; keep one",
                        "plan basic is declared twice; keep one");
    }

    @Test
    void ids_of_a_type_that_is_not_supported() {
        assertFaultsOf(new Declared() {
                    {
                        resource("day", Short.class);
                        resource("night", null);
                    }
                })
                .containsExactly(
                        "resource type day: ids of class java.lang.Short are not supported; take String, Long, Integer or"
                                + " UUID",
                        "resource type night: ids of null are not supported; take String, Long, Integer or UUID");
    }

    @Test
    void what_is_declared_further_down() {
        assertFaultsOf(new Declared() {
                    final DeclaredRole early = role("early")
                            .always(this.late)
                            .byDefault(this.late)
                            .optional(this.lateSet)
                            .everything(this.lateType)
                            .fixed(this.lateResources)
                            .manages(this.lateRole)
                            .manages(this.lateRoles)
                            .always(allBut(this.late))
                            .manages(everyRoleBut(this.lateRole));
                    final PermissionOn<String> onLate = permission("late.on", this.lateType);
                    final Plan plan = plan("basic").without(this.late);
                    final ResourceType<String> lateType = resource("late", String.class);
                    final Resources lateResources = lateType.of("one");
                    final Permission late = permission("late");
                    final PermissionSet lateSet = allBut(late);
                    final DeclaredRole lateRole = role("late");
                    final RoleSet lateRoles = everyRole();
                })
                .contains(
                        "role early: always(...) names something that is declared further down; move it up",
                        "role early: byDefault(...) names something that is declared further down; move it up",
                        "role early: optional(...) names something that is declared further down; move it up",
                        "role early: everything(...) names something that is declared further down; move it up",
                        "role early: fixed(...) names something that is declared further down; move it up",
                        "role early: manages(...) names something that is declared further down; move it up",
                        "allBut(...) names something that is declared further down; move it up",
                        "everyRoleBut(...) names something that is declared further down; move it up",
                        "permission late.on names something that is declared further down; move it up",
                        "plan basic: without(...) names something that is declared further down; move it up");
    }

    @Test
    void a_set_that_is_declared_further_down() {
        assertFaultsOf(new Declared() {
                    final DeclaredRole early = role("early").manages(this.roles).always(this.permissions);
                    final RoleSet roles = everyRoleBut(admin);
                    final PermissionSet permissions = allBut(view);
                })
                .containsExactly(
                        "role early: manages(...) names something that is declared further down; move it up",
                        "role early: always(...) names something that is declared further down; move it up");
    }

    @Test
    void constants_of_another_catalog() {
        assertFaultsOf(new Declared() {
                    {
                        role("mixed")
                                .optional(foreign.view)
                                .assigned(foreign.partner)
                                .fixed(foreign.order.of(1L))
                                .manages(foreign.clerk);
                        role("borrowed")
                                .byDefault(new PermissionSet(foreign))
                                .manages(new RoleSet(foreign, foreign.admin));
                        permission("order.view", foreign.order);
                        plan("basic").without(foreign.reprocess);
                        allBut(foreign.view);
                        everyRoleBut(foreign.admin);
                    }
                })
                .contains(
                        "role mixed: optional(...) names partner.view of another catalog; declare it in this one",
                        "role mixed: assigned(...) names partner of another catalog; declare it in this one",
                        "role mixed: fixed(...) names order of another catalog; declare it in this one",
                        "role mixed: manages(...) names clerk of another catalog; declare it in this one",
                        "role borrowed: byDefault(...) names all() of another catalog; declare it in this one",
                        "role borrowed: manages(...) names everyRoleBut(...) of another catalog; declare it in this one",
                        "permission order.view names order of another catalog; declare it in this one",
                        "plan basic: without(...) names messages.reprocess of another catalog; declare it in this one",
                        "allBut(...) names partner.view of another catalog; declare it in this one",
                        "everyRoleBut(...) names admin of another catalog; declare it in this one");
    }

    @Test
    void a_permission_at_two_levels_of_one_role() {
        assertFaultsOf(new Declared() {
                    {
                        role("torn").always(reprocess).always(reprocess).optional(reprocess);
                    }
                })
                .containsExactly("role torn: messages.reprocess is declared ALWAYS and OPTIONAL; keep one");
    }

    @Test
    void a_set_that_is_said_twice() {
        assertFaultsOf(new Declared() {
                    {
                        role("torn")
                                .everything(partner)
                                .byDefault(all())
                                .optional(allBut(view))
                                .manages(everyRoleBut(admin))
                                .manages(everyRoleBut(admin));
                    }
                })
                .contains(
                        "role torn: all() or allBut(...) stands twice; keep one",
                        "role torn: everyRole() or everyRoleBut(...) stands twice; keep one");
    }

    @Test
    void two_reaches_on_one_type() {
        assertFaultsOf(new Declared() {
                    {
                        role("same").assigned(partner).assigned(partner);
                        role("torn").assigned(partner).exactlyOne(partner);
                        role("split").fixed(partner.of("globex")).fixed(partner.of("initech"));
                    }
                })
                .containsExactly(
                        "role torn: reach on partner is declared twice, as ASSIGNED and EXACTLY_ONE; keep one",
                        "role split: reach on partner is declared twice, as FIXED and FIXED; keep one");
    }

    @Test
    void a_fixed_reach_on_none() {
        assertFaultsOf(new Declared() {
                    {
                        role("lost").fixed(order.of());
                    }
                })
                .containsExactly("role lost: fixed(...) names no order; name one, or leave it out");
    }

    @Test
    void a_plan_without_a_seat() {
        assertFaultsOf(new Declared() {
                    {
                        plan("tiny").seats(1);
                        plan("none").seats(0);
                    }
                })
                .containsExactly("plan none: seats(0) leaves no seat for the owner; say 1 or more");
    }

    @Test
    void no_owner_role() {
        assertFaultsOf(new Catalog() {
                    {
                        role("clerk");
                    }
                })
                .containsExactly("the catalog has 0 owner roles []; declare exactly one with owner(...)");
    }

    @Test
    void two_owner_roles() {
        assertFaultsOf(new Declared() {
                    {
                        owner("boss").always(all()).everything(partner, order).manages(everyRole());
                    }
                })
                .containsExactly("the catalog has 2 owner roles [admin, boss]; declare exactly one with owner(...)");
    }

    @Test
    void an_owner_who_does_not_manage_every_role() {
        assertFaultsOf(new Catalog() {
                    {
                        owner("admin").manages(role("clerk"));
                    }
                })
                .containsExactly("role admin is the owner and does not manage admin; add .manages(everyRole())");
    }

    @Test
    void a_permission_on_what_the_role_does_not_reach() {
        assertFaultsOf(new Declared() {
                    {
                        role("blind").optional(view).everything(order);
                    }
                })
                .containsExactly("role blind has partner.view but reaches no partner; say everything(partner),"
                        + " assigned, exactlyOne or fixed, or leave the permission out");
    }

    @Test
    void a_managed_role_that_can_have_more() {
        assertFaultsOf(new Declared() {
                    {
                        role("head").assigned(partner).manages(clerk);
                    }
                })
                .containsExactly("role head manages clerk, which can have partner.view, and cannot have it itself; give"
                        + " it at least .optional(partner.view)");
    }

    @Test
    void a_managed_role_that_reaches_further() {
        assertFaultsOf(new Declared() {
                    {
                        DeclaredRole all = role("all").everything(partner);
                        DeclaredRole one = role("one").exactlyOne(partner);
                        DeclaredRole some = role("some").fixed(partner.of("globex", "initech"));
                        DeclaredRole none = role("none");
                        role("head-assigned").assigned(partner).manages(all, one, some, none);
                        role("head-fixed").fixed(partner.of("globex")).manages(all, one, some, none);
                        role("head-both").fixed(partner.of("globex", "initech")).manages(some);
                        role("head-none").manages(all, one, some, none);
                    }
                })
                .containsExactly(
                        "role head-assigned manages all, which reaches partner further (EVERYTHING) than itself"
                                + " (ASSIGNED)",
                        "role head-fixed manages all, which reaches partner further (EVERYTHING) than itself (FIXED)",
                        "role head-fixed manages some, which reaches partner further (FIXED) than itself (FIXED)",
                        "role head-none manages all, which reaches partner further (EVERYTHING) than itself (NOTHING)",
                        "role head-none manages one, which reaches partner further (EXACTLY_ONE) than itself (NOTHING)",
                        "role head-none manages some, which reaches partner further (FIXED) than itself (NOTHING)");
    }

    @Test
    void a_managed_role_with_a_management_right_of_its_own() {
        assertFaultsOf(new Declared() {
                    {
                        DeclaredRole inviter = role("inviter").may(Management.INVITE, Management.SEE_MEMBERS);
                        role("head").may(Management.SEE_MEMBERS).manages(inviter);
                    }
                })
                .containsExactly("role head manages inviter, which may INVITE, and may not itself; add .may(INVITE)");
    }

    @Test
    void a_managed_role_that_manages_others() {
        assertFaultsOf(new Declared() {
                    {
                        DeclaredRole bottom = role("bottom");
                        DeclaredRole middle = role("middle").manages(bottom);
                        role("top").manages(middle);
                    }
                })
                .containsExactly("role top manages middle, which manages bottom, and does not manage that itself; add"
                        + " .manages(bottom)");
    }

    @Test
    void all_faults_are_told_at_once_and_again_when_asked_again() {
        Catalog catalog = new Declared() {
            {
                permission("View");
                plan("none").seats(-1);
                role("blind").optional(view);
                role("head").may(Management.INVITE).manages(clerk);
            }
        };

        assertFaultsOf(catalog).hasSize(5);
        assertFaultsOf(catalog).hasSize(5);
        assertThatExceptionOfType(InvalidCatalog.class)
                .isThrownBy(catalog::check)
                .withMessageStartingWith("The catalog has 5 faults:");
    }

    @Test
    void one_fault_is_one_fault() {
        assertThatExceptionOfType(InvalidCatalog.class)
                .isThrownBy(() -> new Declared() {
                    {
                        plan("none").seats(0);
                    }
                }.check())
                .withMessageStartingWith("The catalog has 1 fault:\n  - plan none: seats(0)");
    }
}
