package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.MemberEdit;
import dev.roster.member.MemberStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who are suspended for a time, and what a host keeps about members. */
public abstract class MemberScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private Stage stage;
    private Team acme;
    private UserId grace;

    @BeforeEach
    void acme_has_an_admin_and_grace() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        grace = acme.member(
                "Grace",
                offer -> offer.role(net.normal)
                        .grant(net.reprocess)
                        .reach(net.partner.of("globex"))
                        .attribute("desk", "12"));
    }

    private Decision.Reason asked() {
        return acme.access(grace).explain(net.reprocess).reason();
    }

    private MemberStatus statusOf(UserId user) {
        return acme.owner().members().get(user).member().status();
    }

    private Entry newest() {
        return acme.picture().journal().get(0);
    }

    // ---- suspend and reactivate

    @Test
    void a_suspended_member_has_no_access_and_gets_it_back_as_it_was() {
        var before = acme.owner().members().get(grace).member().rights();

        acme.owner().suspend(grace, "on leave");
        assertThat(asked()).isEqualTo(Decision.Reason.MEMBER_SUSPENDED);
        assertThat(acme.owner().members().get(grace).member().rights()).isEqualTo(before);
        assertThat(acme.owner()
                        .members()
                        .byName()
                        .withStatus(MemberStatus.SUSPENDED)
                        .page(10))
                .extracting(line -> line.member().user())
                .containsExactly(grace);

        acme.owner().reactivate(grace, "back again");
        assertThat(asked()).isEqualTo(Decision.Reason.GRANTED);
        assertThat(acme.owner().members().get(grace).member().rights()).isEqualTo(before);
    }

    @Test
    void both_are_on_record_with_the_reason() {
        acme.owner().suspend(grace, "on leave");
        Entry suspended = newest();
        acme.owner().reactivate(grace, "back again");
        Entry reactivated = newest();

        assertThat(suspended.event()).isEqualTo(Event.MEMBERS_SUSPENDED);
        assertThat(suspended.reason()).contains("on leave");
        assertThat(suspended.lines()).containsExactly(Line.of(grace, Facet.STATUS, List.of("SUSPENDED")));
        assertThat(reactivated.event()).isEqualTo(Event.MEMBERS_REACTIVATED);
        assertThat(reactivated.reason()).contains("back again");
        assertThat(reactivated.lines()).containsExactly(Line.of(grace, Facet.STATUS, List.of("ACTIVE")));
    }

    @Test
    void many_are_suspended_in_one_action_with_an_outcome_each() {
        UserId linus = acme.member("Linus", offer -> offer.role(net.normal));
        UserId unknown = new UserId(new UUID(7, 7));

        assertThat(Outcomes.of(
                        acme.owner().suspend(List.of(grace, unknown, linus, grace, acme.ownerId()), "an incident")))
                .containsExactly(DONE, "NOT_FOUND", DONE, DONE, "NOT_ALLOWED");
        assertThat(newest().lines()).hasSize(2);

        assertThat(Outcomes.of(acme.owner().reactivate(List.of(linus, acme.ownerId(), grace), "it is over")))
                .containsExactly(DONE, "NOT_ALLOWED", DONE);
        assertThat(asked()).isEqualTo(Decision.Reason.GRANTED);
    }

    @Test
    void who_is_suspended_already_stays_so_and_nothing_is_put_on_record() {
        acme.owner().suspend(grace, "on leave");
        Picture before = acme.picture();

        acme.owner().suspend(grace, "on leave");
        acme.owner().reactivate(acme.member("Linus", offer -> offer.role(net.normal)), "never away");

        assertThat(acme.picture().journal().stream().map(Entry::event))
                .as("but that Linus came")
                .containsSubsequence(before.journal().stream().map(Entry::event).toList())
                .doesNotContain(Event.MEMBERS_REACTIVATED);
        assertThat(statusOf(grace)).isEqualTo(MemberStatus.SUSPENDED);
    }

    @Test
    void who_was_removed_is_neither_suspended_nor_reactivated() {
        acme.owner().remove(grace);

        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.owner().suspend(grace, "test"));
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.owner().reactivate(grace, "test"));
    }

    @Test
    void nobody_suspends_herself_and_who_is_suspended_can_do_nothing_about_it() {
        UserId bea = acme.member("Bea", offer -> offer.role(net.admin));

        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.owner().suspend(acme.ownerId(), "test"));
        acme.owner().suspend(bea, "test");
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(bea).reactivate(bea, "test"));
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(bea).suspend(grace, "test"));
    }

    @Test
    void a_member_without_the_right_suspends_nobody() {
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).suspend(acme.ownerId(), "test"));
    }

    @Test
    void an_active_owner_stays() {
        UserId bea = acme.member("Bea", offer -> offer.role(net.admin));

        assertThat(Outcomes.of(acme.host().suspend(List.of(bea, grace, acme.ownerId()), "all of them")))
                .containsExactly(DONE, DONE, "LAST_OWNER");
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.host().suspend(acme.ownerId(), "test"));
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.owner().leave());

        acme.owner().reactivate(bea, "test");
        acme.as(bea).suspend(acme.ownerId(), "test");
        assertThat(statusOfByHost(acme.ownerId())).isEqualTo(MemberStatus.SUSPENDED);
    }

    private MemberStatus statusOfByHost(UserId user) {
        return acme.host().members().get(user).member().status();
    }

    @Test
    void what_a_suspended_member_invited_to_waits_until_she_is_back() {
        UserId bea = acme.member("Bea", offer -> offer.role(net.admin));
        Invitation invitation = acme.as(bea)
                .invite(Invitee.of("linus@people.example"), offer -> offer.role(net.normal))
                .invitation();
        String link = stage.linkFor("linus@people.example");
        acme.owner().suspend(bea, "on leave");

        Admission refused = stage.accept(link, "Linus", "Example");
        assertThat(refused.refusal().orElseThrow().reason()).isEqualTo(Reason.INVITER_LOST_RIGHT);
        assertThat(acme.owner().invitations().get(invitation.id()).status()).isEqualTo(InvitationStatus.PENDING);

        acme.owner().reactivate(bea, "back again");
        assertThat(stage.accept(link, "Linus", "Example")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void a_suspended_member_keeps_her_seat() {
        TeamAccounts accounts = new TeamAccounts();
        Stage other = new Stage(this, accounts);
        Team team = other.team("Globex", other.user("Olga"), opening -> opening.plan(accounts.proForFive));
        for (String name : List.of("Alan", "Barbara", "Carl", "Donald")) {
            team.owner().suspend(team.member(name, offer -> offer.role(accounts.additional)), "test");
        }

        Picture.refused(team, Reason.NO_SEAT_LEFT, () -> team.invites(GRACE, offer -> offer.role(accounts.additional)));
    }

    @Test
    void a_suspended_member_can_be_edited_and_removed() {
        acme.owner().suspend(grace, "on leave");

        acme.owner().edit(grace, edit -> edit.reset(net.reprocess));
        acme.owner().reactivate(grace, "back again");
        assertThat(asked()).isEqualTo(Decision.Reason.NOT_GRANTED);

        acme.owner().suspend(grace, "gone");
        acme.owner().remove(grace);
        assertThat(asked()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
    }

    // ---- attributes

    private Map<String, String> attributes() {
        return acme.owner().members().get(grace).member().attributes();
    }

    @Test
    void fields_are_merged_or_replaced() {
        acme.owner().edit(grace, edit -> edit.mergeAttributes(Map.of("floor", "3", "desk", "14")));
        assertThat(attributes()).isEqualTo(Map.of("desk", "14", "floor", "3"));

        acme.owner().edit(grace, edit -> edit.replaceAttributes(Map.of("car", "")));
        assertThat(attributes()).isEqualTo(Map.of("car", ""));

        acme.owner()
                .edit(
                        grace,
                        edit -> edit.mergeAttributes(Map.of("lost", "1"))
                                .replaceAttributes(Map.of("desk", "1"))
                                .mergeAttributes(Map.of("floor", "2")));
        assertThat(attributes()).isEqualTo(Map.of("desk", "1", "floor", "2"));

        acme.owner().edit(grace, edit -> edit.replaceAttributes(Map.of()));
        assertThat(attributes()).isEmpty();
    }

    @Test
    void the_record_has_the_names_of_the_fields_and_not_their_values() {
        acme.owner()
                .edit(
                        grace,
                        edit -> edit.mergeAttributes(Map.of("allergy", "nuts")).because("she told us"));

        Entry entry = newest();
        assertThat(entry.event()).isEqualTo(Event.MEMBER_EDITED);
        assertThat(entry.lines()).containsExactly(Line.of(grace, Facet.ATTRIBUTES, List.of("allergy", "desk")));
        assertThat(acme.picture().journal().toString()).doesNotContain("nuts");
    }

    @Test
    void fields_that_stay_the_same_are_no_change() {
        Picture before = acme.picture();

        acme.owner().edit(grace, edit -> edit.mergeAttributes(Map.of("desk", "12")));

        assertThat(acme.picture()).isEqualTo(before);
    }

    @Test
    void there_are_fifty_at_most_after_merging() {
        acme.owner().edit(grace, edit -> edit.mergeAttributes(fields(0, 49)));
        assertThat(attributes()).hasSize(50);

        Consumer<MemberEdit> oneMore = edit -> edit.mergeAttributes(fields(49, 50));
        Picture.refused(acme, Reason.LIST_TOO_LONG, () -> acme.owner().edit(grace, oneMore));
        acme.owner().edit(grace, edit -> edit.mergeAttributes(fields(0, 49)));
        acme.owner().edit(grace, edit -> edit.replaceAttributes(fields(10, 60)));
        assertThat(attributes()).hasSize(50);
    }

    private static Map<String, String> fields(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toMap(i -> "field " + i, String::valueOf));
    }

    @Test
    void nobody_changes_what_is_kept_about_herself_but_the_host_does() {
        Consumer<MemberEdit> richer = edit -> edit.mergeAttributes(Map.of("limit", "1000"));

        Picture.refused(acme, Reason.RAISES_ONESELF, () -> acme.owner().edit(acme.ownerId(), richer::accept));
        acme.host().edit(acme.ownerId(), richer::accept);

        assertThat(acme.owner().members().get(acme.ownerId()).member().attributes())
                .isEqualTo(Map.of("limit", "1000"));
    }

    @Test
    void fields_come_with_the_invitation_and_joining_again_starts_clean() {
        assertThat(attributes()).isEqualTo(Map.of("desk", "12"));
        acme.owner().edit(grace, edit -> edit.mergeAttributes(Map.of("floor", "3")));
        acme.owner().remove(grace);
        stage.pass(Duration.ofDays(1));

        acme.invites(GRACE, offer -> offer.role(net.normal).attribute("car", "red"));
        stage.accept(stage.linkFor(GRACE), grace).orElseThrow();

        assertThat(attributes()).isEqualTo(Map.of("car", "red"));
        assertThat(newest().lines()).contains(Line.of(grace, Facet.ATTRIBUTES, List.of("car")));
    }
}
