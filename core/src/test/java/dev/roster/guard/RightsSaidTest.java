package dev.roster.guard;

import static dev.roster.guard.Said.assigned;
import static dev.roster.guard.Said.granted;
import static dev.roster.guard.Said.inRoles;
import static dev.roster.guard.Said.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.member.Edited;
import dev.roster.member.MemberEdit;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is said of rights, and what comes of it: the host says it here, so that the guard is not asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsSaidTest {

    private final MatrixCatalog words = new MatrixCatalog();
    private final Stage stage = new Stage(words);
    private final Rights memberOnX = assigned(inRoles(words.member), words.desk.of("x"));
    private final Rights memberOnBoth = assigned(inRoles(words.member), words.desk.of("x", "y"));

    @Test
    void to_whom_a_member_is_out_of_bounds_nothing_is_told_of_that_member_by_nonsense() {
        UserId lead = stage.aMember(inRoles(words.lead));
        UserId admin = stage.aMember(inRoles(words.admin));

        // A solo needs exactly one desk; that would be the answer to whoever manages the admin.
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stage.in().as(lead).edit(admin, edit -> edit.role(words.solo)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ROLE_NOT_MANAGED));
    }

    @Test
    void a_whole_switch_clears_the_named_ones() {
        Rights named = withdrawn(granted(memberOnBoth, words.edit.on("x")), words.edit.on("y"));

        assertThat(after(named, edit -> edit.grant(words.edit))).isEqualTo(granted(memberOnBoth, words.edit));
        assertThat(after(named, edit -> edit.withdraw(words.edit))).isEqualTo(withdrawn(memberOnBoth, words.edit));
        assertThat(after(named, edit -> edit.reset(words.edit))).isEqualTo(memberOnBoth);
    }

    @Test
    void a_named_switch_leaves_the_whole_one_and_other_names() {
        assertThat(after(granted(memberOnBoth, words.edit), edit -> edit.withdraw(words.edit.on("x"))))
                .isEqualTo(withdrawn(granted(memberOnBoth, words.edit), words.edit.on("x")));
        assertThat(after(granted(memberOnBoth, words.edit.on("y")), edit -> edit.grant(words.edit.on("x"))))
                .isEqualTo(granted(memberOnBoth, words.edit.on("x"), words.edit.on("y")));
        assertThat(after(
                        granted(memberOnBoth, words.edit.on("x"), words.edit.on("y")),
                        edit -> edit.reset(words.edit.on("x"))))
                .isEqualTo(granted(memberOnBoth, words.edit.on("y")));
    }

    @Test
    void words_hold_in_the_order_in_which_they_are_said() {
        assertThat(after(memberOnBoth, edit -> edit.grant(words.edit).withdraw(words.edit)))
                .isEqualTo(withdrawn(memberOnBoth, words.edit));
        assertThat(after(memberOnBoth, edit -> edit.withdraw(words.edit.on("x")).grant(words.edit)))
                .isEqualTo(granted(memberOnBoth, words.edit));
        assertThat(after(memberOnBoth, edit -> edit.grant(words.edit).withdraw(words.edit.on("x"))))
                .isEqualTo(withdrawn(granted(memberOnBoth, words.edit), words.edit.on("x")));
        assertThat(after(memberOnBoth, edit -> edit.grant(words.edit.on("x")).reset(words.edit)))
                .isEqualTo(memberOnBoth);
        assertThat(after(memberOnBoth, edit -> edit.reset(words.edit).grant(words.edit.on("x"))))
                .isEqualTo(granted(memberOnBoth, words.edit.on("x")));
        assertThat(after(memberOnX, edit -> edit.reach(words.desk.of("x", "y")).reach(words.desk.of("y"))))
                .isEqualTo(assigned(inRoles(words.member), words.desk.of("y")));
    }

    @Test
    void what_is_said_and_taken_back_in_the_same_breath_need_not_make_sense() {
        assertThat(after(memberOnX, edit -> edit.grant(words.edit.on("y")).reset(words.edit.on("y"))))
                .isEqualTo(memberOnX);
        assertThat(after(memberOnX, edit -> edit.grant(words.edit.on("y")).grant(words.edit)))
                .isEqualTo(granted(memberOnX, words.edit));
    }

    @Test
    void a_grant_that_loses_its_effect_by_a_role_is_dropped_and_reported() {
        UserId user = stage.aMember(granted(memberOnX, words.plain, words.edit.on("x")));

        Edited edited = edit(user, edit -> edit.role(words.auditor));

        assertThat(stage.member(user).rights()).isEqualTo(inRoles(words.auditor));
        assertThat(edited.droppedSwitches())
                .containsExactlyInAnyOrder(Switch.granted(words.plain), Switch.granted(words.edit.on("x")));
        assertThat(edited.droppedResources()).containsExactly(new Resource("desk", "x"));
    }

    @Test
    void a_named_grant_that_is_reached_no_more_is_dropped_and_reported() {
        UserId user = stage.aMember(granted(memberOnBoth, words.edit.on("y")));

        Edited edited = edit(user, edit -> edit.reach(words.desk.of("x")));

        assertThat(stage.member(user).rights()).isEqualTo(memberOnX);
        assertThat(edited.droppedSwitches()).containsExactly(Switch.granted(words.edit.on("y")));
    }

    @Test
    void a_withdrawal_stays_as_long_as_a_role_has_the_permission() {
        Rights both = withdrawn(memberOnBoth, words.view.on("y"), words.plain);

        assertThat(after(both, edit -> edit.reach(words.desk.of("x"))))
                .isEqualTo(withdrawn(memberOnX, words.view.on("y"), words.plain));
        assertThat(after(both, edit -> edit.role(words.lead)))
                .isEqualTo(withdrawn(
                        assigned(inRoles(words.lead), words.desk.of("x", "y")), words.view.on("y"), words.plain));
        assertThat(after(both, edit -> edit.role(words.auditor))).isEqualTo(inRoles(words.auditor));
    }

    @Test
    void a_withdrawal_survives_a_role_that_has_the_permission_always() {
        Rights before = withdrawn(memberOnX, words.view);

        Rights solo = after(before, edit -> edit.role(words.solo));

        assertThat(solo).isEqualTo(withdrawn(assigned(inRoles(words.solo), words.desk.of("x")), words.view));
        assertThat(after(solo, edit -> edit.role(words.member))).isEqualTo(before);
    }

    @Test
    void what_a_role_has_always_is_not_withdrawn() {
        Rights solo = assigned(inRoles(words.solo), words.desk.of("x"));

        assertRefused(solo, edit -> edit.withdraw(words.view), Reason.PERMISSION_ALWAYS_ON);
        assertRefused(solo, edit -> edit.withdraw(words.view.on("x")), Reason.PERMISSION_ALWAYS_ON);
        assertRefused(memberOnX, edit -> edit.role(words.solo).withdraw(words.view), Reason.PERMISSION_ALWAYS_ON);
        assertRefused(withdrawn(solo, words.view), edit -> edit.withdraw(words.view), Reason.PERMISSION_ALWAYS_ON);
    }

    @Test
    void what_no_role_can_have_is_not_switched() {
        Rights auditor = inRoles(words.auditor);

        assertRefused(auditor, edit -> edit.grant(words.plain), Reason.PERMISSION_NOT_AVAILABLE);
        assertRefused(auditor, edit -> edit.withdraw(words.plain), Reason.PERMISSION_NOT_AVAILABLE);
        assertRefused(
                granted(memberOnX, words.plain),
                edit -> edit.role(words.auditor).grant(words.plain),
                Reason.PERMISSION_NOT_AVAILABLE);
    }

    @Test
    void a_named_grant_lies_within_the_reach() {
        assertRefused(memberOnX, edit -> edit.grant(words.edit.on("y")), Reason.GRANT_OUTSIDE_REACH);
        assertRefused(
                granted(memberOnX, words.edit.on("x")),
                edit -> edit.reach(words.desk.of("y")).grant(words.edit.on("x")),
                Reason.GRANT_OUTSIDE_REACH);
        assertThat(after(memberOnX, edit -> edit.grant(words.edit.on("y")).reach(words.desk.of("x", "y"))))
                .isEqualTo(granted(memberOnBoth, words.edit.on("y")));
    }

    @Test
    void a_role_and_its_one_resource_change_in_one_step() {
        assertRefused(memberOnBoth, edit -> edit.role(words.solo), Reason.EXACTLY_ONE_NEEDED);
        assertRefused(inRoles(words.auditor), edit -> edit.role(words.solo), Reason.EXACTLY_ONE_NEEDED);
        assertRefused(
                assigned(inRoles(words.solo), words.desk.of("x")),
                edit -> edit.reach(words.desk.of()),
                Reason.EXACTLY_ONE_NEEDED);
        assertThat(after(memberOnBoth, edit -> edit.role(words.solo).reach(words.desk.of("y"))))
                .isEqualTo(assigned(inRoles(words.solo), words.desk.of("y")));
    }

    @Test
    void reach_of_different_kinds_excludes_exactly_one() {
        assertRefused(memberOnX, edit -> edit.role(words.solo, words.member), Reason.REACH_CONFLICT);
        assertRefused(memberOnX, edit -> edit.role(words.solo, words.porter), Reason.REACH_CONFLICT);
        assertRefused(memberOnX, edit -> edit.role(words.solo, words.owner), Reason.REACH_CONFLICT);
        assertThat(after(memberOnX, edit -> edit.role(words.solo, words.auditor))
                        .roles())
                .containsExactly("auditor", "solo");
    }

    @Test
    void resources_that_no_role_takes_are_refused_when_said_and_dropped_when_inherited() {
        assertRefused(inRoles(words.auditor), edit -> edit.reach(words.desk.of("x")), Reason.REACH_NOT_ASSIGNABLE);
        assertRefused(memberOnX, edit -> edit.role(words.admin).reach(words.desk.of("x")), Reason.REACH_NOT_ASSIGNABLE);
        assertThat(after(memberOnX, edit -> edit.role(words.admin))).isEqualTo(inRoles(words.admin));
        assertThat(after(memberOnX, edit -> edit.role(words.admin).reach(words.desk.of())))
                .isEqualTo(inRoles(words.admin));
    }

    @Test
    void an_edit_that_comes_to_nothing_changes_nothing_and_takes_no_number() {
        UserId user = stage.aMember(memberOnX);
        long revision = revision();

        edit(user, edit -> edit.role(words.member).reach(words.desk.of("x")).reset(words.view));

        assertThat(revision()).isEqualTo(revision);
    }

    private long revision() {
        return stage.storage
                .lookups()
                .membership(stage.organization, stage.founder)
                .orElseThrow()
                .organization()
                .revision();
    }

    private Edited edit(UserId user, Consumer<MemberEdit> what) {
        return stage.in().asHost("test").edit(user, what);
    }

    private Rights after(Rights before, Consumer<MemberEdit> what) {
        UserId user = stage.aMember(before);
        edit(user, what);
        return stage.member(user).rights();
    }

    private void assertRefused(Rights before, Consumer<MemberEdit> what, Reason reason) {
        UserId user = stage.aMember(before);
        Refused refused = catchThrowableOfType(Refused.class, () -> edit(user, what));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(stage.member(user).rights()).isEqualTo(before);
    }
}
