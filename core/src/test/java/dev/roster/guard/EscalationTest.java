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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Ways up that look like something else, one by one. */
class EscalationTest {

    private final MatrixCatalog words = new MatrixCatalog();
    private final Stage stage = new Stage(words);
    private final Rights memberOnX = assigned(inRoles(words.member), words.desk.of("x"));
    private final Rights memberOnBoth = assigned(inRoles(words.member), words.desk.of("x", "y"));
    private final UserId leadOfX = stage.aMember(assigned(inRoles(words.lead), words.desk.of("x")));

    // ---- case 20: oneself

    @Test
    void case20NobodyGivesThemselvesAHigherRole() {
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
    void case20NobodySwitchesThemselvesOnEvenWhereTheyManageTheirOwnRole() {
        Rights chief = withdrawn(assigned(inRoles(words.chief), words.desk.of("x")), words.plain);
        UserId user = stage.aMember(chief);

        assertRefused(() -> as(user).edit(user, edit -> edit.grant(words.plain)), Reason.RAISES_ONESELF);
        assertRefused(() -> as(user).edit(user, edit -> edit.reset(words.plain)), Reason.RAISES_ONESELF);
        assertRefused(() -> as(user).edit(user, edit -> edit.grant(words.edit)), Reason.RAISES_ONESELF);
        assertRefused(() -> as(user).edit(user, edit -> edit.grant(words.edit.on("x"))), Reason.RAISES_ONESELF);
        assertThat(stage.member(user).rights()).isEqualTo(chief);
    }

    @Test
    void case20NobodyWidensTheirOwnReach() {
        UserId user = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        assertRefused(() -> as(user).edit(user, edit -> edit.reach(words.desk.of("x", "y"))), Reason.BEYOND_OWN_REACH);
        assertRefused(() -> as(user).edit(user, edit -> edit.reach(words.desk.of("y"))), Reason.BEYOND_OWN_REACH);
    }

    @Test
    void oneselfMayBeLowered() {
        UserId user = stage.aMember(granted(assigned(inRoles(words.chief), words.desk.of("x", "y")), words.edit));

        as(user).edit(user, edit -> edit.withdraw(words.edit.on("x")).reach(words.desk.of("y")));
        as(user).edit(user, edit -> edit.role(words.member).withdraw(words.view));

        assertThat(stage.member(user).rights().roles()).containsExactly("member");
    }

    @Test
    void case20AnInvitationToOnesOwnOtherAddressGivesNoMoreThanOneCouldGiveAnybody() {
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
    void case20AnInvitationToOnesOwnAddressIsRefused() {
        String own = stage.member(leadOfX).address().toString();

        assertRefused(
                () -> as(leadOfX).invite(Invitee.of(own), offer -> offer.role(words.member)), Reason.ALREADY_MEMBER);
    }

    @Test
    void case20TheMorePrivilegedAreNeitherEditedNorRemoved() {
        UserId admin = stage.aMember(inRoles(words.admin));
        UserId otherLead = stage.aMember(assigned(inRoles(words.lead), words.desk.of("x")));
        UserId both = stage.aMember(assigned(inRoles(words.member, words.admin), words.desk.of("x")));

        for (UserId target : List.of(admin, otherLead, both, stage.founder)) {
            Rights before = stage.member(target).rights();
            assertRefused(() -> as(leadOfX).remove(target), Reason.ROLE_NOT_MANAGED);
            assertRefused(() -> as(leadOfX).edit(target, edit -> edit.role(words.member)), Reason.ROLE_NOT_MANAGED);
            assertRefused(
                    () -> as(leadOfX).edit(target, edit -> edit.withdraw(words.view)),
                    Reason.ROLE_NOT_MANAGED,
                    Reason.PERMISSION_ALWAYS_ON);
            assertThat(stage.member(target).rights()).isEqualTo(before);
        }
    }

    @Test
    void case20NobodyRemovesThemselvesButTheyMayLeave() {
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
    void case20TheLastOwnerStaysOnEveryPath() {
        UserId founder = stage.founder;
        UserId suspended = stage.aMember(inRoles(words.owner), MemberStatus.SUSPENDED);

        assertRefused(() -> as(founder).edit(founder, edit -> edit.role(words.admin)), Reason.LAST_OWNER);
        assertRefused(() -> as(founder).leave(), Reason.LAST_OWNER);
        assertRefused(() -> host().edit(founder, edit -> edit.role(words.admin)), Reason.LAST_OWNER);
        assertRefused(() -> host().remove(founder), Reason.LAST_OWNER);
        assertThat(host().remove(List.of(suspended, founder)))
                .extracting(outcome -> outcome.refusal().map(refusal -> refusal.reason()))
                .containsExactly(Optional.empty(), Optional.of(Reason.LAST_OWNER));
    }

    @Test
    void ownersWhoAreNotTheLastMayLowerThemselves() {
        stage.aMember(inRoles(words.owner));

        as(stage.founder).edit(stage.founder, edit -> edit.role(words.admin));

        assertRefused(
                () -> as(stage.founder).edit(stage.founder, edit -> edit.role(words.owner)), Reason.ROLE_NOT_MANAGED);
    }

    // ---- one single role carries each part

    @Test
    void aRoleThatReachesDoesNotLendItToOneThatManages() {
        UserId actor = stage.aMember(inRoles(words.lead, words.editor));
        UserId target = stage.aMember(memberOnX);

        assertRefused(
                () -> as(actor).edit(target, edit -> edit.grant(words.edit.on("x"))), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(() -> as(actor).edit(target, edit -> edit.grant(words.edit)), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(
                () -> as(actor).edit(target, edit -> edit.reach(words.desk.of("x", "y"))), Reason.BEYOND_OWN_REACH);
    }

    @Test
    void piecesMayBeCarriedByDifferentRolesInOneStepAsInTwo() {
        UserId actor = stage.aMember(assigned(inRoles(words.lead, words.porter), words.desk.of("x")));

        Invited invited = as(actor)
                .invite(
                        Invitee.of("new@example.com"),
                        offer -> offer.role(words.member).reach(words.desk.of("x", "y")));

        assertThat(invited.invitation().terms().rights()).isEqualTo(memberOnBoth);
    }

    @Test
    void aManagerOfOneResourceNeverGivesEverything() {
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
    void aWholeGrantTakesAllThatTheTargetReaches() {
        UserId target = stage.aMember(memberOnBoth);

        assertRefused(() -> as(leadOfX).edit(target, edit -> edit.grant(words.edit)), Reason.BEYOND_OWN_PERMISSIONS);
        as(leadOfX).edit(target, edit -> edit.grant(words.edit.on("x")));

        assertThat(stage.in().access(target).can(words.edit, "x")).isTrue();
        assertThat(stage.in().access(target).can(words.edit, "y")).isFalse();
    }

    @Test
    void takingAWithdrawalBackIsGiving() {
        UserId target = stage.aMember(withdrawn(memberOnBoth, words.view.on("y")));

        assertRefused(
                () -> as(leadOfX).edit(target, edit -> edit.reset(words.view.on("y"))), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(() -> as(leadOfX).edit(target, edit -> edit.reset(words.view)), Reason.BEYOND_OWN_PERMISSIONS);
        assertRefused(() -> as(leadOfX).edit(target, edit -> edit.grant(words.view)), Reason.BEYOND_OWN_PERMISSIONS);
    }

    @Test
    void aWithdrawalForMoreIsNotGiving() {
        UserId target = stage.aMember(withdrawn(memberOnBoth, words.view.on("y")));

        as(leadOfX).edit(target, edit -> edit.withdraw(words.view));

        assertThat(stage.member(target).rights().switches()).containsExactly(Switch.withdrawn(words.view));
    }

    @Test
    void aWholeGrantGivesNothingWhereItWasGrantedBefore() {
        UserId target = stage.aMember(granted(memberOnBoth, words.edit.on("y")));

        as(leadOfX).edit(target, edit -> edit.grant(words.edit));

        assertThat(stage.in().access(target).can(words.edit, "x")).isTrue();
    }

    @Test
    void keptReachIsGivenAnewWhenAnotherRoleComesToUseIt() {
        UserId target = stage.aMember(assigned(inRoles(words.member), words.desk.of("x", "y")));
        UserId chief = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        assertRefused(() -> as(chief).edit(target, edit -> edit.role(words.lead)), Reason.BEYOND_OWN_REACH);
        assertRefused(
                () -> as(chief).edit(target, edit -> edit.role(words.member, words.lead)), Reason.BEYOND_OWN_REACH);
        as(chief).edit(target, edit -> edit.role(words.lead).reach(words.desk.of("x")));
    }

    @Test
    void keptGrantsAreGivenAnewWhenAnotherRoleComesToUseThem() {
        UserId target = stage.aMember(granted(assigned(inRoles(words.member), words.desk.of("y")), words.edit));
        UserId chief = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        assertRefused(() -> as(chief).edit(target, edit -> edit.role(words.lead)), Reason.BEYOND_OWN_REACH);
    }

    @Test
    void aPermissionThatIsLostAndRegainedComesOnlyFromWhoCouldGiveIt() {
        UserId target = stage.aMember(withdrawn(memberOnBoth, words.view));
        UserId chief = stage.aMember(assigned(inRoles(words.chief), words.desk.of("x")));

        as(chief).edit(target, edit -> edit.role(words.auditor));
        assertThat(stage.member(target).rights()).isEqualTo(inRoles(words.auditor));

        assertRefused(
                () -> as(chief).edit(target, edit -> edit.role(words.member).reach(words.desk.of("x", "y"))),
                Reason.BEYOND_OWN_REACH);
    }

    @Test
    void aSwitchOfAPermissionThatTheCatalogLostHindersNobody() {
        Rights stale = new Rights(
                memberOnX.roles(), Set.of(new Switch("gone", Optional.empty(), false)), memberOnX.assigned());
        UserId target = stage.aMember(stale);

        var edited = as(leadOfX).edit(target, edit -> edit.grant(words.plain));

        assertThat(edited.droppedSwitches()).hasSize(1);
        assertThat(stage.member(target).rights()).isEqualTo(granted(memberOnX, words.plain));
    }

    @Test
    void whatIsSwitchedOffForTheActorMayBeSwitchedOnForOthers() {
        UserId actor =
                stage.aMember(withdrawn(assigned(inRoles(words.lead), words.desk.of("x")), words.edit, words.plain));
        UserId target = stage.aMember(memberOnX);

        as(actor).edit(target, edit -> edit.grant(words.edit, words.plain));

        assertThat(stage.in().access(target).can(words.edit, "x")).isTrue();
        assertThat(stage.in().access(actor).can(words.edit, "x")).isFalse();
    }

    // ---- invitations

    @Test
    void theOfferOfSomebodyMightierIsNotResentByTheWeaker() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), memberOnBoth);

        assertRefused(() -> as(leadOfX).resend(open), Reason.BEYOND_OWN_REACH);
        assertThat(stage.invitation(open).inviter()).isEqualTo(new Actor.Member(stage.founder));
    }

    @Test
    void aRefreshTakesAnOfferDownOnlyIfItsRolesAreManaged() {
        InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), inRoles(words.admin));
        String address = stage.invitation(open).address().toString();

        assertRefused(
                () -> as(leadOfX).invite(Invitee.of(address), offer -> offer.role(words.member)),
                Reason.ROLE_NOT_MANAGED);
        assertRefused(() -> as(leadOfX).revoke(open), Reason.ROLE_NOT_MANAGED);
        assertThat(stage.invitation(open).terms().rights()).isEqualTo(inRoles(words.admin));
    }

    @Test
    void whatAnOpenOfferHoldsIsNotHeldYetWhenItIsRefreshed() {
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
    void anInviterWhoWasLoweredIsAskedAgainAndTheInvitationStays() {
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
    void whoIsRemovedTakesTheirInvitationsAlong() {
        UserId admin = stage.aMember(inRoles(words.admin));
        InvitationId open = stage.anInvitation(new Actor.Member(admin), memberOnX);
        String token = host().link(open).token();

        host().remove(admin);

        assertThat(stage.invitation(open).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(stage.roster.invitations().accept(token, Acceptance.asNewUser()))
                .isInstanceOf(Admission.Dead.class);
    }

    @Test
    void anInviterWhoCameBackStandsForNothingOld() {
        UserId admin = stage.aMember(inRoles(words.admin));
        InvitationId open = stage.anInvitation(new Actor.Member(admin), memberOnX);
        as(admin).leave();
        stage.put(admin, inRoles(words.admin), MemberStatus.ACTIVE);

        assertRefused(() -> as(admin).resend(open), Reason.INVITATION_CLOSED);
    }

    @Test
    void anOfferIsReadByTheCatalogOfTheDayOfItsAcceptance() {
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
    void whoIsNotActiveDoesNothing() {
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
                    () -> as(actor).invitations().open().page(1),
                    () -> as(actor).everyone().page(1),
                    () -> as(actor).journal().page(1));
            all.forEach(each -> assertRefused(each, Reason.NOT_ALLOWED));
            assertThat(stage.in().access(actor).may(Management.INVITE)).isFalse();
        }
    }

    @Test
    void whatManagesInOneRoleAndMayInAnotherDoesNotAdd() {
        UserId actor = stage.aMember(inRoles(words.porter, words.editor));
        UserId target = stage.aMember(assigned(inRoles(words.member), words.desk.of("y")));

        assertRefused(() -> as(actor).edit(target, edit -> edit.withdraw(words.view)), Reason.ROLE_NOT_MANAGED);
    }

    @Test
    void theCatalogOfTheMatrixPassesItsOwnCheck() {
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
