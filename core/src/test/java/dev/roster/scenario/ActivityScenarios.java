package dev.roster.scenario;

import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Offer;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MembersByActivity;
import dev.roster.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was active when: written down with few writes, told in the list of members, and asked for when users are reviewed. */
public abstract class ActivityScenarios implements Scenario {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ReportPortal portal = new ReportPortal();
    private final Consumer<Offer> asUser = offer -> offer.role(portal.user);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, portal, settings -> settings.longestList(2));
        acme = stage.team("Acme", stage.user("Mia"));
    }

    private Instant now() {
        return stage.clock().instant();
    }

    private Member member(UserId user) {
        return acme.host().members().get(user).member();
    }

    private void seen(UserId user) {
        stage.roster().in(acme.id()).seen(user);
    }

    @Test
    void whoever_joins_was_active_then() {
        stage.pass(DAY);
        UserId grace = acme.member("Grace", asUser);

        assertThat(member(grace).activeAt())
                .isEqualTo(now())
                .isEqualTo(member(grace).joinedAt());
        assertThat(member(acme.ownerId()).activeAt()).isEqualTo(now().minus(DAY));
    }

    @Test
    void activity_is_written_once_in_an_hour() {
        UserId grace = acme.member("Grace", asUser);
        stage.pass(MINUTE);
        Instant first = now();
        seen(grace);
        assertThat(member(grace).activeAt()).isEqualTo(first);

        stage.pass(Duration.ofMinutes(59));
        seen(grace);
        assertThat(member(grace).activeAt()).isEqualTo(first);

        stage.pass(MINUTE);
        seen(grace);
        assertThat(member(grace).activeAt()).isEqualTo(first.plus(Duration.ofHours(1)));
    }

    @Test
    void activity_is_no_change_and_not_on_record() {
        UserId grace = acme.member("Grace", asUser);
        var journal = acme.host().journal().page(100);
        Member before = member(grace);
        stage.pass(DAY);

        seen(grace);

        assertThat(member(grace)).isEqualTo(before.seenAt(now())).isNotEqualTo(before);
        assertThat(acme.host().journal().page(100)).isEqualTo(journal);
    }

    @Test
    void a_host_may_have_each_call_written_or_few() {
        Stage exact = new Stage(this, portal, settings -> settings.activityInterval(Duration.ZERO));
        Team globex = exact.team("Globex", exact.user("Olga"));
        for (int i = 0; i < 3; i++) {
            exact.pass(Duration.ofMillis(1));
            exact.roster().in(globex.id()).seen(globex.ownerId());

            assertThat(globex.host().members().get(globex.ownerId()).member().activeAt())
                    .isEqualTo(exact.clock().instant());
        }
    }

    @Test
    void for_whoever_is_no_member_nothing_happens() {
        UserId gone = acme.member("Gus", asUser);
        acme.owner().remove(gone);
        UserId stranger = stage.user("Stan");
        Team globex = stage.team("Globex", stage.user("Olga"));
        stage.pass(DAY);
        Picture before = acme.picture();
        Picture there = globex.picture();

        seen(gone);
        seen(stranger);
        seen(globex.ownerId());

        assertThat(acme.picture()).isEqualTo(before);
        assertThat(globex.picture()).isEqualTo(there);
    }

    @Test
    void a_request_of_somebody_who_is_not_yet_a_member_does_not_hide_what_comes_after() {
        UserId stan = stage.user("Stan");
        seen(stan);
        stage.pass(Duration.ofMinutes(30));
        acme.invites(Stage.addressOf("Stan"), asUser);
        stage.accept(stage.linkFor(Stage.addressOf("Stan")), stan).orElseThrow();
        assertThat(member(stan).activeAt()).isEqualTo(now());

        stage.pass(Duration.ofMinutes(30));
        seen(stan);
        assertThat(member(stan).activeAt()).isEqualTo(now());
    }

    @Test
    void many_requests_of_one_member_at_once_are_one_activity() {
        UserId grace = acme.member("Grace", asUser);
        stage.pass(DAY);
        Member before = member(grace);

        Race.run(Collections.nCopies(64, Race.done(() -> seen(grace))));

        assertThat(member(grace)).isEqualTo(before.seenAt(now()));
    }

    @Test
    void an_edit_leaves_activity_as_it_is() {
        UserId grace = acme.member("Grace", asUser);
        stage.pass(DAY);
        seen(grace);
        Instant active = now();
        stage.pass(DAY);

        acme.owner().edit(grace, edit -> edit.withdraw(portal.exports));

        assertThat(member(grace).activeAt()).isEqualTo(active);
    }

    @Test
    void whoever_comes_back_begins_anew() {
        UserId grace = acme.member("Grace", asUser);
        seen(grace);
        acme.owner().remove(grace);
        stage.pass(DAY);
        acme.invites(Stage.addressOf("Grace"), asUser);
        stage.accept(stage.linkFor(Stage.addressOf("Grace")), grace).orElseThrow();

        assertThat(member(grace).activeAt())
                .isEqualTo(now())
                .isEqualTo(member(grace).joinedAt());
    }

    @Test
    void what_the_host_rolls_back_was_not_written_and_is_written_by_the_next_request() {
        UserId grace = acme.member("Grace", asUser);
        stage.pass(DAY);
        Instant before = member(grace).activeAt();
        try (var work = stage.begin()) {
            stage.roster().joining(work.transaction()).in(acme.id()).seen(grace);
        }
        assertThat(member(grace).activeAt()).isEqualTo(before);

        seen(grace);
        assertThat(member(grace).activeAt()).isEqualTo(now());
    }

    @Test
    void what_the_host_commits_is_written() {
        UserId grace = acme.member("Grace", asUser);
        stage.pass(DAY);
        try (var work = stage.begin()) {
            stage.roster().joining(work.transaction()).in(acme.id()).seen(grace);
            work.commit();
        }
        assertThat(member(grace).activeAt()).isEqualTo(now());
    }

    @Test
    void b7_members_are_listed_by_who_was_active_longest_ago() {
        four_members_active_one_day_after_the_other();

        MembersByActivity all = acme.owner().members().byActivity();
        assertThat(Pages.all(2, all::page, all::page).stream()
                        .map(ActivityScenarios::given)
                        .toList())
                .containsExactly("Mia", "Amy", "Ben", "Cleo");
        assertThat(names(all.descending().page(2))).containsExactly("Cleo", "Ben");
    }

    @Test
    void b7_those_who_have_not_been_active_for_long_are_found_with_who_invited_them() {
        four_members_active_one_day_after_the_other();
        Instant since = now().minus(DAY);

        MembersByActivity inactive = acme.owner().members().byActivity().inactiveSince(since);

        assertThat(names(inactive.page(10))).containsExactly("Mia", "Amy");
        assertThat(names(inactive.descending().page(10))).containsExactly("Amy", "Mia");
        assertThat(inactive.page(10).items().get(1).member().invitedBy()).contains(acme.ownerId());
    }

    @Test
    void b7_all_who_have_not_been_active_for_long_are_removed_in_one_action() {
        four_members_active_one_day_after_the_other();
        UserId dora = acme.member("Dora", asUser);

        var outcomes = acme.owner().remove(acme.owner().members().byActivity().inactiveSince(now()));

        assertThat(Outcomes.of(outcomes)).containsExactly("NOT_ALLOWED", DONE, DONE);
        assertThat(names(acme.owner().members().byActivity().page(10))).containsExactly("Mia", "Cleo", "Dora");
        assertThat(member(dora).isPresent()).isTrue();
    }

    @Test
    void a_moment_to_come_is_refused() {
        Picture.refused(
                acme,
                Reason.MALFORMED,
                () -> acme.owner().members().byActivity().inactiveSince(now().plusNanos(1000)));
        assertThat(names(acme.owner()
                        .members()
                        .byActivity()
                        .inactiveSince(Instant.MIN)
                        .page(10)))
                .isEmpty();
    }

    @Test
    void a_cursor_is_good_for_its_own_moment_only() {
        four_members_active_one_day_after_the_other();
        MembersByActivity byActivity = acme.owner().members().byActivity();
        var cursor = byActivity.inactiveSince(now()).page(1).next().orElseThrow();

        assertThat(names(byActivity.inactiveSince(now()).page(1, cursor))).containsExactly("Amy");
        Picture.refused(acme, Reason.BAD_CURSOR, () -> byActivity.page(1, cursor));
        Picture.refused(
                acme,
                Reason.BAD_CURSOR,
                () -> byActivity.inactiveSince(now().minus(DAY)).page(1, cursor));
    }

    /** Mia, who has not been since the beginning, and three others. Cleo is active now. */
    private void four_members_active_one_day_after_the_other() {
        List<UserId> users =
                List.of(acme.member("Cleo", asUser), acme.member("Amy", asUser), acme.member("Ben", asUser));
        for (int next : new int[] {1, 2, 0}) {
            stage.pass(DAY);
            seen(users.get(next));
        }
    }

    private static List<String> names(Page<ListedMember> page) {
        return page.items().stream().map(ActivityScenarios::given).toList();
    }

    private static String given(ListedMember line) {
        return line.member().name().given();
    }
}
