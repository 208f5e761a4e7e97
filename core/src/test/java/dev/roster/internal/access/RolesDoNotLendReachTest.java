package dev.roster.internal.access;

import static dev.roster.internal.access.Given.assigned;
import static dev.roster.internal.access.Given.granted;
import static dev.roster.internal.access.Given.inRoles;
import static dev.roster.internal.access.Given.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesDoNotLendReachTest {

    private final ShopCatalog app = new ShopCatalog();

    @Test
    void a_permission_of_a_narrow_role_does_not_follow_the_reach_of_a_wide_one() {
        Evaluator ada = Evaluator.of(KnownRoles.of(app), inRoles(app.local, app.auditor));

        assertThat(ada.decide(app.edit, "globex")).isEqualTo(Reason.BY_DEFAULT);
        assertThat(ada.decide(app.edit, "initech")).isEqualTo(Reason.OUT_OF_REACH);
        assertThat(ada.reach(app.edit)).isEqualTo(new Reach.Only(Set.of("globex")));
    }

    @Test
    void what_the_wide_role_could_have_is_said_where_the_narrow_one_does_not_reach() {
        Evaluator ada = Evaluator.of(KnownRoles.of(app), inRoles(app.local, app.auditor));

        assertThat(ada.decide(app.view, "initech")).isEqualTo(Reason.NOT_GRANTED);
        assertThat(ada.explain(app.view.on("initech")).role()).contains("auditor");
        assertThat(ada.explain(app.view.on("globex")).role()).contains("local");
    }

    @Test
    void a_grant_works_in_the_role_that_reaches() {
        Evaluator ada =
                Evaluator.of(KnownRoles.of(app), granted(inRoles(app.local, app.auditor), app.view.on("initech")));

        assertThat(ada.decide(app.view, "initech")).isEqualTo(Reason.GRANTED);
        assertThat(ada.reach(app.view)).isEqualTo(new Reach.Only(Set.of("globex", "initech")));
    }

    @Test
    void a_named_withdrawal_leaves_a_hole_in_everything() {
        Rights rights = withdrawn(granted(inRoles(app.auditor), app.view), app.view.on("initech"));

        assertThat(Evaluator.of(KnownRoles.of(app), rights).reach(app.view))
                .isEqualTo(new Reach.EverythingExcept(Set.of("initech")));
    }

    @Test
    void a_withdrawal_does_not_touch_the_role_that_has_it_always() {
        Rights rights =
                assigned(withdrawn(inRoles(app.external, app.local), app.view.on("globex")), app.partner.of("globex"));

        assertThat(Evaluator.of(KnownRoles.of(app), rights).decide(app.view, "globex"))
                .isEqualTo(Reason.ALWAYS);
    }

    @Test
    void roles_that_say_assigned_share_the_members_set() {
        Evaluator ada = Evaluator.of(
                KnownRoles.of(app),
                granted(assigned(inRoles(app.clerk, app.manager), app.partner.of("globex")), app.edit));

        assertThat(ada.reachOf(app.clerk, app.partner)).isEqualTo(ada.reachOf(app.manager, app.partner));
        assertThat(ada.reach(app.edit)).isEqualTo(new Reach.Only(Set.of("globex")));
    }

    @Test
    void a_broken_exactly_one_reaches_nothing_and_leaves_other_roles_alone() {
        Rights rights = assigned(inRoles(app.external, app.local), app.partner.of("initech", "hooli"));
        Evaluator ada = Evaluator.of(KnownRoles.of(app), rights);

        assertThat(ada.decide(app.view, "globex")).isEqualTo(Reason.BY_DEFAULT);
        assertThat(ada.decide(app.view, "initech")).isEqualTo(Reason.OUT_OF_REACH);
        assertThat(Evaluator.of(KnownRoles.of(app), assigned(inRoles(app.external), app.partner.of("initech", "hooli")))
                        .decide(app.view, "initech"))
                .isEqualTo(Reason.REACH_BROKEN);
    }
}
