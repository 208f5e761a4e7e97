package dev.roster.guard;

import static dev.roster.guard.Said.assigned;
import static dev.roster.guard.Said.granted;
import static dev.roster.guard.Said.inRoles;
import static dev.roster.guard.Said.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.member.MemberStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ways up that look like something else, one by one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationTest {

    private final MatrixCatalog words = new MatrixCatalog();
    private final Stage stage = new Stage(words);
    private final Rights memberOnX = assigned(inRoles(words.member), words.desk.of("x"));
    private final Rights memberOnBoth = assigned(inRoles(words.member), words.desk.of("x", "y"));
    private final UserId leadOfX = stage.aMember(assigned(inRoles(words.lead), words.desk.of("x")));

    // ---- case 20: oneself

    @Test
    void case_20_nobody_gives_themselves_a_higher_role() {
        for (Rights low : List.of(memberOnX, inRoles(words.auditor), inRoles(words.editor), inRoles(words.lead))) {
            UserId user = stage.aMember(low);
            assertRefused(
                    () -> as(user).edit(user, edit -> edit.role(words.owner)),
                    Reason.NOT_ALLOWED,
                    Reason.ROLE_NOT_MANAGED);
            assertRefused(
                    () -> as(user).edit(user, edit -> edit.role(words.admin)),
                    Reason.NOT_ALLOWED,
                    Reason.ROLE_NOT_MANAGED);
        }
    }

    @Test
    void case_20_nobody_switches_themselves_on_even_where_they_manage_their_own_role() {
        Rights chief = withdrawn(assigned(inRoles(words.chief), words.desk.of("x")), words.plain);
        UserId user = stage.aMember(chief);

        assertRefused(() -> as(user).edit(user, edit -> edit.grant(words.plain)), Reason.RAISES_ONESELF);
        assertRefused(() -> as(user).edit(user, edit -> edit.reset(words.plain)), Reason.RAISES_ONESELF);
        assertRefused(() -> as(user).edit(user, edit -> edit.grant(words.edit)), Reason.RAISES_ONESELF);
        assertRefused(() -> as(user).edit(user, edit -> edit.grant(words.edit.on("x"))), Reason.RAISES_ONESELF);
        assertThat(stage.member(user).rights()).isEqualTo(chief);
    }

    @Test
    void case_20_nobody_widens_their_own_reach() {
        UserId user = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        assertRefused(() -> as(user).edit(user, edit -> edit.reach(words.desk.of("x", "y"))), Reason.BEYOND_OWN_REACH);
        assertRefused(() -> as(user).edit(user, edit -> edit.reach(words.desk.of("y"))), Reason.BEYOND_OWN_REACH);
    }

    @Test
    void oneself_may_be_lowered() {
        UserId user = stage.aMember(granted(assigned(inRoles(words.chief), words.desk.of("x", "y")), words.edit));

        as(user).edit(user, edit -> edit.withdraw(words.edit.on("x")).reach(words.desk.of("y")));
        as(user).edit(user, edit -> edit.role(words.member).withdraw(words.view));

        assertThat(stage.member(user).rights().roles()).containsExactly("member");
    }

    @Test
    void case_20_an_invitation_to_ones_own_other_address_gives_no_more_than_one_could_give_anybody() {
        assertRefused(
                () -> as(leadOfX).invite(Invitee.of("other@example.com"), offer -> offer.role(words.admin)),
                Reason.ROLE_NOT_MANAGED);
        assertRefused(
                () -> as(leadOfX)
                        .invite(
                                Invitee.of("other@example.com"),
                                offer -> offer.role(words.member).reach(words.desk.of("y"))),
                Reason.BEYOND_OWN_REACH);
    }

    @Test
    void case_20_an_invitation_to_ones_own_address_is_refused() {
        String own = stage.member(leadOfX).address().toString();

        assertRefused(
                () -> as(leadOfX).invite(Invitee.of(own), offer -> offer.role(words.member)), Reason.ALREADY_MEMBER);
    }

    @Test
    void case_20_the_more_privileged_are_neither_edited_nor_removed() {
        UserId admin = stage.aMember(inRoles(words.admin));
        UserId otherLead = stage.aMember(assigned(inRoles(words.lead), words.desk.of("x")));
        UserId both = stage.aMember(assigned(inRoles(words.member, words.admin), words.desk.of("x")));

        for (UserId target : List.of(admin, otherLead, both, stage.founder)) {
            Rights before = stage.member(target).rights();
            assertRefused(() -> as(leadOfX).remove(target), Reason.ROLE_NOT_MANAGED);
            assertRefused(() -> as(leadOfX).suspend(target, "test"), Reason.ROLE_NOT_MANAGED);
            assertRefused(
                    () -> as(leadOfX).edit(target, edit -> edit.replaceAttributes(Map.of())), Reason.ROLE_NOT_MANAGED);
            assertRefused(() -> as(leadOfX).edit(target, edit -> edit.role(words.member)), Reason.ROLE_NOT_MANAGED);
            assertRefused(
                    () -> as(leadOfX).edit(target, edit -> edit.withdraw(words.view)),
                    Reason.ROLE_NOT_MANAGED,
                    Reason.PERMISSION_ALWAYS_ON);
            assertThat(stage.member(target).rights()).isEqualTo(before);
        }
    }

    @Test
    void case_20_nobody_removes_themselves_but_they_may_leave() {
        UserId admin = stage.aMember(inRoles(words.admin));

        assertRefused(() -> as(admin).remove(admin), Reason.NOT_ALLOWED);
        assertThat(as(admin).remove(as(admin).members().byName()).stream()
                        .filter(outcome -> outcome.entry().equals(admin.toString()))
                        .map(Outcome::refusal))
                .allMatch(Optional::isPresent);
        as(admin).leave();

        assertThat(stage.member(admin).status()).isEqualTo(MemberStatus.REMOVED);
    }

    @Test
    void case_20_nobody_suspends_or_reactivates_themselves() {
        UserId admin = stage.aMember(inRoles(words.admin));
        UserId suspended = stage.aMember(inRoles(words.admin), MemberStatus.SUSPENDED);

        assertRefused(() -> as(admin).suspend(admin, "test"), Reason.NOT_ALLOWED);
        assertRefused(() -> as(admin).reactivate(admin, "test"), Reason.NOT_ALLOWED);
        assertRefused(() -> as(suspended).reactivate(suspended, "test"), Reason.NOT_ALLOWED);
        assertThat(stage.member(suspended).status()).isEqualTo(MemberStatus.SUSPENDED);
    }

    @Test
    void case_20_nobody_writes_what_is_kept_about_themselves() {
        UserId chief = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        assertRefused(
                () -> as(chief).edit(chief, edit -> edit.mergeAttributes(Map.of("limit", "1000"))),
                Reason.RAISES_ONESELF);
        host().edit(chief, edit -> edit.mergeAttributes(Map.of("limit", "10")));
        as(chief).edit(chief, edit -> edit.mergeAttributes(Map.of("limit", "10")));
        assertRefused(() -> as(chief).edit(chief, edit -> edit.replaceAttributes(Map.of())), Reason.RAISES_ONESELF);

        assertThat(stage.member(chief).attributes()).containsExactly(Map.entry("limit", "10"));
    }

    @Test
    void to_reactivate_is_to_give_all_that_is_held() {
        UserId target = stage.aMember(memberOnBoth);

        as(leadOfX).suspend(target, "test");
        assertRefused(() -> as(leadOfX).reactivate(target, "test"), Reason.BEYOND_OWN_REACH);
        host().reactivate(target, "test");

        assertThat(stage.member(target).rights()).isEqualTo(memberOnBoth);
    }

    @Test
    void whoever_changes_an_offer_must_be_able_to_give_the_rest_of_it_too() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), memberOnBoth);

        assertRefused(() -> as(leadOfX).edit(open, edit -> edit.note("Hello")), Reason.BEYOND_OWN_REACH);
        assertRefused(() -> as(leadOfX).edit(open, edit -> edit.sendAgain()), Reason.BEYOND_OWN_REACH);
        as(leadOfX).edit(open, edit -> edit.reach(words.desk.of("x")));

        assertThat(stage.invitation(open).inviter()).isEqualTo(new Actor.Member(leadOfX));
        assertThat(stage.invitation(open).terms().rights()).isEqualTo(memberOnX);
    }

    @Test
    void an_offer_that_is_beyond_the_actor_is_not_taken_over_by_making_less_of_it() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), inRoles(words.admin));

        assertRefused(
                () -> as(leadOfX).edit(open, edit -> Said.instead(edit, words, memberOnX)), Reason.ROLE_NOT_MANAGED);
        assertRefused(() -> as(leadOfX).revoke(List.of(open)).get(0).orElseThrow(), Reason.ROLE_NOT_MANAGED);
        assertRefused(() -> as(leadOfX).resend(List.of(open)).get(0).orElseThrow(), Reason.ROLE_NOT_MANAGED);

        assertThat(stage.invitation(open).inviter()).isEqualTo(new Actor.Member(stage.founder));
    }

    @Test
    void case_20_the_last_owner_stays_on_every_path() {
        UserId founder = stage.founder;
        UserId suspended = stage.aMember(inRoles(words.owner), MemberStatus.SUSPENDED);

        assertRefused(() -> as(founder).edit(founder, edit -> edit.role(words.admin)), Reason.LAST_OWNER);
        assertRefused(() -> as(founder).leave(), Reason.LAST_OWNER);
        assertRefused(() -> host().edit(founder, edit -> edit.role(words.admin)), Reason.LAST_OWNER);
        assertRefused(() -> host().remove(founder), Reason.LAST_OWNER);
        assertRefused(() -> host().suspend(founder, "test"), Reason.LAST_OWNER);
        assertThat(host().remove(List.of(suspended, founder)))
                .extracting(outcome -> outcome.refusal().map(refusal -> refusal.reason()))
                .containsExactly(Optional.empty(), Optional.of(Reason.LAST_OWNER));
    }

    @Test
    void owners_who_are_not_the_last_may_lower_themselves() {
        stage.aMember(inRoles(words.owner));

        as(stage.founder).edit(stage.founder, edit -> edit.role(words.admin));

        assertRefused(
                () -> as(stage.founder).edit(stage.founder, edit -> edit.role(words.owner)), Reason.ROLE_NOT_MANAGED);
    }

    // ---- one single role carries each part

    @Test
    void a_role_that_reaches_does_not_lend_it_to_one_that_manages() {
        UserId actor = stage.aMember(inRoles(words.lead, words.editor));
        UserId target = stage.aMember(memberOnX);

        assertRefused(
                () -> as(actor).edit(target, edit -> edit.grant(words.edit.on("x"))), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(() -> as(actor).edit(target, edit -> edit.grant(words.edit)), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(
                () -> as(actor).edit(target, edit -> edit.reach(words.desk.of("x", "y"))), Reason.BEYOND_OWN_REACH);
    }

    @Test
    void pieces_may_be_carried_by_different_roles_in_one_step_as_in_two() {
        UserId actor = stage.aMember(assigned(inRoles(words.lead, words.porter), words.desk.of("x")));

        Invited invited = as(actor)
                .invite(
                        Invitee.of("new@example.com"),
                        offer -> offer.role(words.member).reach(words.desk.of("x", "y")));

        assertThat(invited.invitation().terms().rights()).isEqualTo(memberOnBoth);
    }

    @Test
    void a_manager_of_one_resource_never_gives_everything() {
        UserId warden = stage.aMember(assigned(inRoles(words.warden), words.desk.of("x")));
        UserId porter = stage.aMember(inRoles(words.porter));

        assertRefused(
                () -> as(warden)
                        .invite(
                                Invitee.of("new@example.com"),
                                offer -> offer.role(words.solo).reach(words.desk.of("y"))),
                Reason.BEYOND_OWN_REACH);
        assertRefused(
                () -> as(porter)
                        .invite(
                                Invitee.of("new@example.com"),
                                offer -> offer.role(words.member).reach(words.desk.of("x"))),
                Reason.BEYOND_OWN_REACH);
    }

    // ---- switches

    @Test
    void a_whole_grant_takes_all_that_the_target_reaches() {
        UserId target = stage.aMember(memberOnBoth);

        assertRefused(() -> as(leadOfX).edit(target, edit -> edit.grant(words.edit)), Reason.BEYOND_OWN_PERMISSIONS);
        as(leadOfX).edit(target, edit -> edit.grant(words.edit.on("x")));

        assertThat(stage.in().access(target).can(words.edit, "x")).isTrue();
        assertThat(stage.in().access(target).can(words.edit, "y")).isFalse();
    }

    @Test
    void taking_a_withdrawal_back_is_giving() {
        UserId target = stage.aMember(withdrawn(memberOnBoth, words.view.on("y")));

        assertRefused(
                () -> as(leadOfX).edit(target, edit -> edit.reset(words.view.on("y"))), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(() -> as(leadOfX).edit(target, edit -> edit.reset(words.view)), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(() -> as(leadOfX).edit(target, edit -> edit.grant(words.view)), Reason.BEYOND_OWN_PERMISSIONS);
    }

    @Test
    void a_withdrawal_for_more_is_not_giving() {
        UserId target = stage.aMember(withdrawn(memberOnBoth, words.view.on("y")));

        as(leadOfX).edit(target, edit -> edit.withdraw(words.view));

        assertThat(stage.member(target).rights().switches()).containsExactly(Switch.withdrawn(words.view));
    }

    @Test
    void a_whole_grant_gives_nothing_where_it_was_granted_before() {
        UserId target = stage.aMember(granted(memberOnBoth, words.edit.on("y")));

        as(leadOfX).edit(target, edit -> edit.grant(words.edit));

        assertThat(stage.in().access(target).can(words.edit, "x")).isTrue();
    }

    @Test
    void kept_reach_is_given_anew_when_another_role_comes_to_use_it() {
        UserId target = stage.aMember(assigned(inRoles(words.member), words.desk.of("x", "y")));
        UserId chief = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        assertRefused(() -> as(chief).edit(target, edit -> edit.role(words.lead)), Reason.BEYOND_OWN_REACH);
        assertRefused(
                () -> as(chief).edit(target, edit -> edit.role(words.member, words.lead)), Reason.BEYOND_OWN_REACH);
        as(chief).edit(target, edit -> edit.role(words.lead).reach(words.desk.of("x")));
    }

    @Test
    void kept_grants_are_given_anew_when_another_role_comes_to_use_them() {
        UserId target = stage.aMember(granted(assigned(inRoles(words.member), words.desk.of("y")), words.edit));
        UserId chief = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        assertRefused(() -> as(chief).edit(target, edit -> edit.role(words.lead)), Reason.BEYOND_OWN_REACH);
    }

    @Test
    void a_permission_that_is_lost_and_regained_comes_only_from_who_could_give_it() {
        UserId target = stage.aMember(withdrawn(memberOnBoth, words.view));
        UserId chief = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        as(chief).edit(target, edit -> edit.role(words.auditor));
        assertThat(stage.member(target).rights()).isEqualTo(inRoles(words.auditor));

        assertRefused(
                () -> as(chief).edit(target, edit -> edit.role(words.member).reach(words.desk.of("x", "y"))),
                Reason.BEYOND_OWN_REACH);
    }

    @Test
    void a_switch_of_a_permission_that_the_catalog_lost_hinders_nobody() {
        Rights stale = new Rights(
                memberOnX.roles(), Set.of(new Switch("gone", Optional.empty(), false)), memberOnX.assigned());
        UserId target = stage.aMember(stale);

        var edited = as(leadOfX).edit(target, edit -> edit.grant(words.plain));

        assertThat(edited.droppedSwitches()).hasSize(1);
        assertThat(stage.member(target).rights()).isEqualTo(granted(memberOnX, words.plain));
    }

    @Test
    void what_is_switched_off_for_the_actor_may_be_switched_on_for_others() {
        UserId actor =
                stage.aMember(withdrawn(assigned(inRoles(words.lead), words.desk.of("x")), words.edit, words.plain));
        UserId target = stage.aMember(memberOnX);

        as(actor).edit(target, edit -> edit.grant(words.edit, words.plain));

        assertThat(stage.in().access(target).can(words.edit, "x")).isTrue();
        assertThat(stage.in().access(actor).can(words.edit, "x")).isFalse();
    }

    // ---- invitations

    @Test
    void the_offer_of_somebody_mightier_is_not_resent_by_the_weaker() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), memberOnBoth);

        assertRefused(() -> as(leadOfX).resend(open), Reason.BEYOND_OWN_REACH);
        assertThat(stage.invitation(open).inviter()).isEqualTo(new Actor.Member(stage.founder));
    }

    @Test
    void a_refresh_takes_an_offer_down_only_if_its_roles_are_managed() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), inRoles(words.admin));
        String address = stage.invitation(open).address().toString();

        assertRefused(
                () -> as(leadOfX).invite(Invitee.of(address), offer -> offer.role(words.member)),
                Reason.ROLE_NOT_MANAGED);
        assertRefused(() -> as(leadOfX).revoke(open), Reason.ROLE_NOT_MANAGED);
        assertThat(stage.invitation(open).terms().rights()).isEqualTo(inRoles(words.admin));
    }

    @Test
    void what_an_open_offer_holds_is_not_held_yet_when_it_is_refreshed() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), granted(memberOnBoth, words.edit));
        String address = stage.invitation(open).address().toString();

        assertRefused(
                () -> as(leadOfX)
                        .invite(
                                Invitee.of(address),
                                offer -> offer.role(words.member).reach(words.desk.of("x", "y"))),
                Reason.BEYOND_OWN_REACH);
    }

    @Test
    void an_inviter_who_was_lowered_is_asked_again_and_the_invitation_stays() {
        UserId admin = stage.aMember(inRoles(words.admin));
        InvitationId open = stage.anInvitation(new Actor.Member(admin), memberOnBoth);
        String token = host().link(open).token();

        for (Runnable lowering : List.<Runnable>of(
                () -> host().edit(admin, edit -> edit.role(words.auditor)),
                () -> stage.put(admin, inRoles(words.admin), MemberStatus.SUSPENDED),
                () -> host().edit(admin, edit -> edit.role(words.lead).reach(words.desk.of("x"))))) {
            lowering.run();
            Admission answer = stage.roster.invitations().accept(token, Acceptance.asNewUser());
            assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Reason.INVITER_LOST_RIGHT);
            assertThat(stage.invitation(open).status()).isEqualTo(InvitationStatus.PENDING);
        }
        stage.put(admin, inRoles(words.admin), MemberStatus.ACTIVE);

        assertThat(stage.roster.invitations().accept(token, Acceptance.asNewUser()))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void who_is_removed_takes_their_invitations_along() {
        UserId admin = stage.aMember(inRoles(words.admin));
        InvitationId open = stage.anInvitation(new Actor.Member(admin), memberOnX);
        String token = host().link(open).token();

        host().remove(admin);

        assertThat(stage.invitation(open).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(stage.roster.invitations().accept(token, Acceptance.asNewUser()))
                .isInstanceOf(Admission.Dead.class);
    }

    @Test
    void an_inviter_who_came_back_stands_for_nothing_old() {
        UserId admin = stage.aMember(inRoles(words.admin));
        InvitationId open = stage.anInvitation(new Actor.Member(admin), memberOnX);
        as(admin).leave();
        stage.put(admin, inRoles(words.admin), MemberStatus.ACTIVE);

        assertRefused(() -> as(admin).resend(open), Reason.INVITATION_CLOSED);
    }

    @Test
    void an_offer_is_read_by_the_catalog_of_the_day_of_its_acceptance() {
        Rights gone = new Rights(Set.of("member", "gone"), Set.of(), memberOnX.assigned());
        InvitationId byHost = stage.anInvitation(new Actor.Host("import"), gone);
        InvitationId byMember = stage.anInvitation(new Actor.Member(stage.founder), gone);

        for (InvitationId open : List.of(byHost, byMember)) {
            Admission answer =
                    stage.roster.invitations().accept(host().link(open).token(), Acceptance.asNewUser());
            assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Reason.INVITER_LOST_RIGHT);
            assertRefused(() -> as(stage.founder).resend(open), Reason.NOT_IN_CATALOG);
        }
    }

    @Test
    void who_is_not_active_does_nothing() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), memberOnX);
        UserId target = stage.aMember(memberOnX);
        for (MemberStatus status : List.of(MemberStatus.SUSPENDED, MemberStatus.REMOVED)) {
            UserId actor = stage.aMember(inRoles(words.owner), status);
            List<ThrowingCallable> all = List.of(
                    () -> as(actor).invite("new@example.com", offer -> offer.role(words.member)),
                    () -> as(actor).resend(open),
                    () -> as(actor).revoke(open),
                    () -> as(actor).edit(target, edit -> edit.withdraw(words.view)),
                    () -> as(actor).remove(target),
                    () -> as(actor).remove(as(actor).members().byName()),
                    () -> as(actor).members().byName().page(1),
                    () -> as(actor).members().get(target),
                    () -> as(actor).whoCan(words.plain).page(1),
                    () -> as(actor).whoCan(words.view, "x").page(1),
                    () -> as(actor).invitations().open().page(1),
                    () -> as(actor).everyone().page(1),
                    () -> as(actor).journal().page(1),
                    () -> as(actor).journal().access(target, Instant.EPOCH),
                    () -> as(actor).journal().changes(target, Instant.EPOCH, Instant.EPOCH));
            all.forEach(each -> assertRefused(each, Reason.NOT_ALLOWED));
            assertThat(stage.in().access(actor).may(Management.INVITE)).isFalse();
        }
    }

    @Test
    void what_manages_in_one_role_and_may_in_another_does_not_add() {
        UserId actor = stage.aMember(inRoles(words.porter, words.editor));
        UserId target = stage.aMember(assigned(inRoles(words.member), words.desk.of("y")));

        assertRefused(() -> as(actor).edit(target, edit -> edit.withdraw(words.view)), Reason.ROLE_NOT_MANAGED);
    }

    @Test
    void the_catalog_of_the_matrix_passes_its_own_check() {
        Catalog catalog = new MatrixCatalog();

        catalog.check();

        assertThat(catalog.roles()).hasSize(10);
    }

    private ActingMember as(UserId user) {
        return stage.in().as(user);
    }

    private ActingHost host() {
        return stage.in().asHost("test");
    }

    private static void assertRefused(ThrowingCallable what, Reason... reasons) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.reason()).isIn((Object[]) reasons);
    }
}
