package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.access.Decision;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.ListedInvitation;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A person asks to be erased: the person disappears, and all else stays whole. */
public abstract class PersonErasureScenarios implements Scenario {

    private static final int TRIALS = 5;

    private final PartnerNetwork net = new PartnerNetwork();
    private Stage stage;
    private Erasee greta;

    @BeforeEach
    void three_organizations() {
        stage = new Stage(this, net);
        greta = new Erasee(stage, net);
    }

    private void erase() {
        stage.roster().asHost("erasure request 12").eraseUser(greta.user());
    }

    private void eraseAddress() {
        stage.roster().asHost("erasure request 12").eraseAddress(Erasee.ADDRESS);
    }

    private User stored(UserId user) {
        return stage.storage().lookups().users(List.of(user)).get(user);
    }

    private static Organization organization(Team team) {
        return team.stage()
                .storage()
                .lookups()
                .organizations(List.of(team.id()))
                .get(team.id());
    }

    private static List<Entry> journal(Team team) {
        return Pages.all(team.host().journal()::page, team.host().journal()::page);
    }

    private static void assertWhole(Team team) {
        List<Long> numbers = journal(team).stream().map(Entry::number).sorted().toList();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, organization(team).revision())
                        .boxed()
                        .toList());
        Picture picture = team.picture();
        assertThat(organization(team).members()).isEqualTo(picture.members().size());
        assertThat(organization(team).seatsHeld()).isEqualTo(picture.open().size());
    }

    @Test
    void nothing_that_is_stored_says_anything_of_the_person() {
        greta.everywhere();
        assertThat(greta.traces()).as("what is looked for is there before").hasSizeGreaterThan(20);

        erase();

        greta.assertForgotten();
    }

    @Test
    void what_is_left_of_the_user_is_an_id() {
        greta.everywhere();
        User before = stored(greta.user());

        erase();

        User left = stored(greta.user());
        assertThat(left.status()).isEqualTo(UserStatus.ERASED);
        assertThat(left.address()).isEqualTo(EmailAddress.erased(greta.user().toString()));
        assertThat(left.name()).isEqualTo(PersonName.ERASED);
        assertThat(left.hostReference()).isEmpty();
        assertThat(left.locale()).isEmpty();
        assertThat(left.attributes()).isEmpty();
        assertThat(left.authVersion()).as("sessions end").isGreaterThan(before.authVersion());
        assertThat(stage.roster().user(greta.user()).history().page(10).items())
                .extracting(Entry::event)
                .containsExactly(Event.USER_ERASED, Event.USER_ADDED);
        assertThat(stage.roster().user(greta.user()).history().page(10).items())
                .extracting(Entry::actor)
                .containsExactly(new Actor.Host("erasure request 12"), Actor.Host.ERASED);
    }

    @Test
    void organizations_and_their_journals_stay_whole() {
        UserId linus = greta.acme.member("Linus", offer -> offer.role(net.normal));
        greta.everywhere();
        greta.acme.owner().edit(linus, edit -> edit.grant(net.reprocess).because("Linus needs it"));
        List<Entry> others =
                greta.acme.host().journal().ofMember(linus).page(10).items();
        List<Entry> before = journal(greta.acme);

        erase();

        List.of(greta.acme, greta.globex, greta.initech).forEach(PersonErasureScenarios::assertWhole);
        assertThat(greta.acme.picture().members())
                .extracting(listed -> listed.member().user())
                .containsExactlyInAnyOrder(greta.acme.ownerId(), linus);
        assertThat(greta.acme.host().journal().ofMember(linus).page(10).items()).isEqualTo(others);
        assertThat(journal(greta.acme))
                .filteredOn(entry -> entry.number() <= before.size())
                .hasSameSizeAs(before)
                .allSatisfy(entry -> assertThat(entry.lines())
                        .isEqualTo(before.get((int) (before.size() - entry.number()))
                                .lines()));
        assertThat(journal(greta.acme))
                .extracting(Entry::event)
                .startsWith(Event.INVITATIONS_ERASED, Event.MEMBERS_REMOVED);
    }

    @Test
    void lists_show_somebody_who_was_erased() {
        greta.everywhere();

        erase();

        assertThat(greta.acme.picture().removed())
                .extracting(ListedMember::member)
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.user()).isEqualTo(greta.user());
                    assertThat(left.status()).isEqualTo(MemberStatus.REMOVED);
                    assertThat(left.name()).isEqualTo(PersonName.ERASED);
                    assertThat(left.address().isErased()).isTrue();
                    assertThat(left.attributes()).isEmpty();
                });
        assertThat(greta.initech.picture().past())
                .extracting(ListedInvitation::status)
                .containsExactlyInAnyOrder(InvitationStatus.DECLINED, InvitationStatus.REVOKED);
        assertThat(greta.initech.picture().past())
                .allSatisfy(each ->
                        assertThat(each.invitation().address().isErased()).isTrue());
    }

    @Test
    void nobody_can_do_anything_as_an_erased_person_or_with_one() {
        greta.everywhere();
        String link = stage.linkFor(Erasee.ADDRESS);
        erase();
        UserId gone = greta.user();
        String placeholder = stored(gone).address().value();

        assertThat(greta.acme.access(gone).explain(net.network).reason()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
        assertRefused(Reason.NOT_FOUND, () -> stage.roster().user(gone).profile());
        assertRefused(Reason.NOT_FOUND, () -> stage.roster().user(gone).invitations(10));
        assertThat(stage.roster().user(gone).organizations(10).items()).isEmpty();
        assertRefused(
                Reason.NOT_ALLOWED, () -> greta.acme.as(gone).members().byName().page(1));
        assertRefused(Reason.NOT_FOUND, () -> greta.acme.as(gone).leave());
        assertRefused(Reason.NOT_FOUND, () -> stage.team("Hers", gone));
        assertRefused(Reason.NOT_FOUND, () -> greta.acme.owner().reactivate(gone, "come back"));
        assertRefused(
                Reason.BAD_ADDRESS,
                () -> greta.acme.owner().invite(Invitee.of(placeholder), offer -> offer.role(net.normal)));
        assertRefused(
                Reason.BAD_ADDRESS,
                () -> stage.roster().asHost("sign-up").addUser(placeholder, PersonName.of("Nobody", "")));
        assertThat(stage.accept(link, gone)).isEqualTo(new Admission.Dead(DeadLink.REVOKED));
        Invitation another = greta.acme.invites("else@people.example", offer -> offer.role(net.normal));
        assertThat(stage.roster()
                        .invitations()
                        .accept(greta.acme.host().link(another.id()).token(), Acceptance.asExistingUser(gone)))
                .isInstanceOf(Admission.WrongAccount.class);
        greta.assertForgotten();
    }

    @Test
    void the_address_can_be_used_by_a_new_person_at_once() {
        greta.everywhere();
        erase();

        greta.acme.invites(Erasee.ADDRESS, offer -> offer.role(net.normal));
        Admission admission = stage.accept(stage.linkFor(Erasee.ADDRESS), "Somebody", "Else");

        assertThat(admission.orElseThrow().user()).isNotEqualTo(greta.user());
        erase();
        assertThat(greta.acme.picture().members())
                .extracting(each -> each.member().user())
                .contains(admission.orElseThrow().user());
    }

    @Test
    void erasing_again_does_nothing() {
        greta.everywhere();
        erase();
        String dump = stage.dump();

        erase();

        assertThat(stage.dump()).isEqualTo(dump);
    }

    @Test
    void what_the_person_stood_for_ends() {
        greta.becomesAUser();
        greta.joins(greta.acme);
        greta.acme.owner().edit(greta.user(), edit -> edit.role(net.admin));
        UserId linus = greta.acme.member("Linus", offer -> offer.role(net.normal));
        Invitation hers = greta.acme
                .as(greta.user())
                .invite(Invitee.of("vera@people.example"), offer -> offer.role(net.normal))
                .invitation();
        greta.acme.as(greta.user()).offerOwnership(linus);

        erase();

        assertThat(greta.acme.owner().invitations().get(hers.id()).status()).isEqualTo(InvitationStatus.REVOKED);
        assertRefused(Reason.NOT_FOUND, () -> greta.acme.as(linus).acceptOwnership());
        assertWhole(greta.acme);
    }

    @Test
    void what_the_person_accepted_at_an_address_of_before_is_erased_too() {
        greta.becomesAUser();
        greta.joins(greta.acme);
        stage.storage().inTransaction(unit -> {
            User before = unit.users().change(greta.user()).orElseThrow();
            return unit.users()
                    .update(before.withAddress(EmailAddress.parse("new@people.example"))
                            .withRevision(before.revision() - 1));
        });

        erase();

        greta.assertForgotten();
    }

    @Test
    void the_last_owner_of_organizations_is_not_erased() {
        greta.everywhere();
        stage.team("Hers", greta.user());
        Team closed = stage.team("Hers too", greta.user());
        closed.owner().organization().close();
        String before = stage.dump();

        assertThatThrownBy(this::erase)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2 organizations")
                .extracting(refused -> ((Refused) refused).reason())
                .isEqualTo(Reason.LAST_OWNER);

        assertThat(stage.dump()).as("nothing was changed").isEqualTo(before);
    }

    @Test
    void once_there_is_another_owner_or_the_organization_is_erased_the_person_can_be() {
        greta.everywhere();
        Team hers = stage.team("Hers", greta.user());
        Team over = stage.team("Over", greta.user());
        over.owner().organization().close();
        over.host().organization().erase();
        UserId linus = hers.member("Linus", offer -> offer.role(net.admin));

        erase();

        assertThat(hers.picture().members())
                .extracting(each -> each.member().user())
                .containsExactly(linus);
        greta.assertForgotten();
    }

    @Test
    void organizations_that_are_suspended_or_closed_forget_the_person_too() {
        greta.everywhere();
        greta.acme.host().organization().suspend();
        greta.initech.host().organization().close();

        erase();

        greta.assertForgotten();
        assertWhole(greta.acme);
        assertWhole(greta.initech);
    }

    @Test
    void nobody_is_refused_who_is_not_there() {
        assertRefused(
                Reason.NOT_FOUND,
                () -> stage.roster()
                        .asHost("erasure request 12")
                        .eraseUser(new UserId(greta.acme.id().value())));
    }

    @Test
    void whoever_was_invited_and_never_came_is_erased_by_the_address() {
        InvitationId open = greta.invited(greta.acme);
        InvitationId declined = greta.invited(greta.globex);
        stage.roster().invitations().decline(stage.linkFor(Erasee.ADDRESS));
        InvitationId expired = greta.invited(greta.initech);
        stage.pass(Duration.ofDays(30));
        String link = stage.linkFor(Erasee.ADDRESS);

        stage.roster().asHost("erasure request 12").eraseAddress(Erasee.ADDRESS.toUpperCase(Locale.ROOT));

        greta.assertForgotten();
        assertThat(greta.acme.owner().invitations().get(open).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(greta.globex.owner().invitations().get(declined).status()).isEqualTo(InvitationStatus.DECLINED);
        assertThat(greta.initech.owner().invitations().get(expired).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(stage.roster().invitations().decline(link)).contains(DeadLink.REVOKED);
        for (Team team : List.of(greta.acme, greta.globex, greta.initech)) {
            assertWhole(team);
            assertThat(journal(team).get(0).event()).isEqualTo(Event.INVITATIONS_ERASED);
            assertThat(journal(team).get(0).actor()).isEqualTo(new Actor.Host("erasure request 12"));
        }
        String dump = stage.dump();
        eraseAddress();
        assertThat(stage.dump()).as("again it does nothing").isEqualTo(dump);
    }

    @Test
    void the_address_of_a_user_is_not_erased_without_the_user() {
        greta.everywhere();
        String before = stage.dump();

        assertRefused(Reason.ALREADY_TAKEN, this::eraseAddress);

        assertThat(stage.dump()).isEqualTo(before);
    }

    @RepeatedTest(TRIALS)
    void erased_while_accepting_the_person_is_a_member_of_nothing() {
        greta.becomesAUser();
        greta.invited(greta.acme);
        String link = stage.linkFor(Erasee.ADDRESS);

        List<Object> both = Race.run(
                Race.done(this::erase),
                () -> stage.roster().invitations().accept(link, Acceptance.asExistingUser(greta.user())));

        assertThat(both.get(0)).isEqualTo(Outcomes.DONE);
        assertGone();
        greta.assertForgotten();
    }

    @RepeatedTest(TRIALS)
    void erased_while_being_invited_the_invitation_is_erased_or_to_somebody_new() {
        greta.becomesAUser();
        greta.joins(greta.globex);

        List<Object> both = Race.run(
                Race.done(this::erase),
                () -> greta.acme
                        .owner()
                        .invite(Invitee.of(Erasee.ADDRESS), offer -> offer.role(net.normal))
                        .invitation());

        assertThat(both.get(0)).isEqualTo(Outcomes.DONE);
        assertGone();
        InvitationId id = ((Invitation) both.get(1)).id();
        Invitation made = stage.storage()
                .lookups()
                .invitations(greta.acme.id(), List.of(id))
                .get(id);
        assertThat(made.address().isErased()).isEqualTo(made.status() == InvitationStatus.REVOKED);
        eraseAddress();
        greta.assertForgotten();
    }

    @RepeatedTest(TRIALS)
    void erased_while_opening_an_organization_the_person_stays_its_owner_or_is_none() {
        greta.becomesAUser();
        greta.joins(greta.acme);

        List<Object> both = Race.run(
                Race.done(this::erase),
                () -> stage.roster()
                        .asHost("sign-up")
                        .openOrganization("Hers", opening -> opening.owner(greta.user()))
                        .id());

        if (both.get(0).equals(Reason.LAST_OWNER)) {
            assertThat(stored(greta.user()).status()).isEqualTo(UserStatus.ACTIVE);
            assertThat(both.get(1)).isNotEqualTo(Reason.NOT_FOUND);
        } else {
            assertThat(both).containsExactly(Outcomes.DONE, Reason.NOT_FOUND);
            assertGone();
            greta.assertForgotten();
        }
    }

    @RepeatedTest(TRIALS)
    void erased_while_the_name_is_corrected_the_name_is_gone() {
        greta.becomesAUser();
        greta.joins(greta.acme);

        Race.run(Race.done(this::erase), Race.done(() -> rename(greta.user())));

        assertGone();
        greta.assertForgotten();
    }

    /** What whoever changes a user does: nothing, to one who is erased. */
    private void rename(UserId user) {
        stage.storage().inTransaction(unit -> {
            User before = unit.users().change(user).orElseThrow();
            User after = before.status() == UserStatus.ERASED
                    ? before
                    : before.withProfile(PersonName.of("Margreta", ""), Optional.empty(), before.attributes());
            return unit.users().update(after.withRevision(before.revision() - 1));
        });
    }

    @RepeatedTest(TRIALS)
    void erased_twice_at_once_it_is_done_once() {
        greta.everywhere();

        List<Object> both = Race.run(Race.done(this::erase), Race.done(this::erase));

        assertThat(both).containsExactly(Outcomes.DONE, Outcomes.DONE);
        assertGone();
        greta.assertForgotten();
        assertThat(stage.roster().user(greta.user()).history().page(10).items())
                .extracting(Entry::event)
                .containsExactly(Event.USER_ERASED, Event.USER_ADDED);
    }

    @RepeatedTest(TRIALS)
    void of_two_owners_who_are_erased_at_once_one_stays() {
        greta.becomesAUser();
        greta.joins(greta.acme);
        greta.acme.owner().edit(greta.user(), edit -> edit.role(net.admin));
        UserId ada = greta.acme.ownerId();
        greta.globex.member("Linus", offer -> offer.role(net.admin));
        greta.initech.member("Vera", offer -> offer.role(net.admin));

        List<Object> both = Race.run(
                Race.done(this::erase),
                Race.done(() -> stage.roster().asHost("erasure request 13").eraseUser(ada)));

        assertThat(both).containsExactlyInAnyOrder(Outcomes.DONE, Reason.LAST_OWNER);
        assertThat(greta.acme.picture().members()).hasSize(1);
        List.of(greta.acme, greta.globex, greta.initech).forEach(PersonErasureScenarios::assertWhole);
    }

    private void assertGone() {
        assertThat(stored(greta.user()).status()).isEqualTo(UserStatus.ERASED);
        for (Team team : List.of(greta.acme, greta.globex, greta.initech)) {
            assertThat(team.picture().members())
                    .extracting(ListedMember::member)
                    .extracting(Member::user)
                    .doesNotContain(greta.user());
            assertWhole(team);
        }
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).reason())
                .isEqualTo(reason);
    }
}
