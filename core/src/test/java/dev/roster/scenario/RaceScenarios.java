package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invited.How;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two at the same moment: whoever is first, the outcome is one of those that are right. */
public abstract class RaceScenarios implements Scenario {

    private static final int TRIALS = 20;

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private final Consumer<Offer> asHolder = offer -> offer.role(accounts.holder);
    private Stage stage;
    private Team acme;
    private Given given;

    @BeforeEach
    void acme_is_on_the_pro_plan() {
        stage = new Stage(this, accounts);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        given = new Given(acme, asAdditional);
    }

    @AfterEach
    void the_record_has_no_gap() {
        List<Long> numbers =
                acme.picture().journal().stream().map(Entry::number).sorted().toList();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @RepeatedTest(TRIALS)
    void accepted_twice_at_once_she_joins_once() {
        given.aPendingInvitation();
        String link = given.link();
        Callable<Admission> accepts = () -> stage.accept(link, "Grace", "Hopper");

        List<Object> results = Race.run(accepts, accepts);

        assertThat(results).filteredOn(Admission.Joined.class::isInstance).hasSize(1);
        assertThat(results).contains(new Admission.Dead(DeadLink.ACCEPTED));
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example", GRACE);
    }

    @RepeatedTest(TRIALS)
    void two_links_of_two_organizations_accepted_at_once_make_one_user() {
        Team globex = stage.team("Globex", stage.user("Olga"), opening -> opening.plan(accounts.pro));
        given.aPendingInvitation();
        String toAcme = given.link();
        globex.invites(GRACE, asAdditional);
        String toGlobex = stage.linkFor(GRACE);

        List<Object> results = Race.run(
                () -> stage.accept(toAcme, "Grace", "Hopper"), () -> stage.accept(toGlobex, "Grace", "Hopper"));

        assertThat(results).filteredOn(Admission.Joined.class::isInstance).hasSize(1);
        assertThat(results).contains(new Admission.SignInFirst());
        assertThat(acme.picture().members().size() + globex.picture().members().size())
                .isEqualTo(3);
    }

    @RepeatedTest(TRIALS)
    void accepted_or_revoked_never_both() {
        Invitation invitation = given.aPendingInvitation();
        String link = given.link();

        List<Object> results = Race.run(
                () -> stage.accept(link, "Grace", "Hopper"),
                Race.done(() -> acme.owner().revoke(invitation.id())));

        InvitationStatus status =
                acme.owner().invitations().get(invitation.id()).status();
        if (results.get(0) instanceof Admission.Joined) {
            assertThat(results.get(1)).isEqualTo(Reason.INVITATION_CLOSED);
            assertThat(status).isEqualTo(InvitationStatus.ACCEPTED);
            assertThat(acme.picture().members()).hasSize(2);
        } else {
            assertThat(results).containsExactly(new Admission.Dead(DeadLink.REVOKED), DONE);
            assertThat(status).isEqualTo(InvitationStatus.REVOKED);
            assertThat(acme.picture().members()).hasSize(1);
        }
    }

    @RepeatedTest(TRIALS)
    void accepted_or_resent_never_both() {
        Invitation invitation = given.aPendingInvitation();
        String link = given.link();

        List<Object> results = Race.run(
                () -> stage.accept(link, "Grace", "Hopper"),
                Race.done(() -> acme.owner().resend(invitation.id())));

        InvitationStatus status =
                acme.owner().invitations().get(invitation.id()).status();
        if (results.get(0) instanceof Admission.Joined) {
            assertThat(results.get(1)).isEqualTo(Reason.INVITATION_CLOSED);
            assertThat(status).isEqualTo(InvitationStatus.ACCEPTED);
        } else {
            assertThat(results).containsExactly(new Admission.Dead(DeadLink.SUPERSEDED), DONE);
            assertThat(status).isEqualTo(InvitationStatus.PENDING);
            assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        }
    }

    @RepeatedTest(TRIALS)
    void of_two_owners_who_leave_at_once_one_stays() {
        UserId bea = acme.member("Bea", asHolder);

        List<Object> results = Race.run(
                Race.done(() -> acme.owner().leave()),
                Race.done(() -> acme.as(bea).leave()));

        assertThat(results).containsExactlyInAnyOrder(DONE, Reason.LAST_OWNER);
        assertThat(acme.picture().members())
                .singleElement()
                .satisfies(owner -> assertThat(owner.member().rights().roles()).containsExactly("holder"));
    }

    @RepeatedTest(TRIALS)
    void of_two_owners_who_remove_each_other_at_once_one_stays() {
        UserId bea = acme.member("Bea", asHolder);

        List<Object> results = Race.run(
                Race.done(() -> acme.owner().remove(bea)),
                Race.done(() -> acme.as(bea).remove(acme.ownerId())));

        assertThat(results).containsExactlyInAnyOrder(DONE, Reason.NOT_ALLOWED);
        assertThat(acme.picture().members()).hasSize(1);
    }

    @RepeatedTest(TRIALS)
    void eight_invitations_of_one_address_at_once_are_one_open_invitation() {
        Callable<Invited> invites = () -> acme.owner().invite(Invitee.of(GRACE), asAdditional);

        List<Object> results = Race.run(Collections.nCopies(8, invites));

        assertThat(results)
                .extracting(result -> ((Invited) result).how())
                .containsOnlyOnce(How.NEW)
                .filteredOn(How.REFRESHED::equals)
                .hasSize(7);
        assertThat(acme.picture().open()).hasSize(1);
        stage.sendMail();
        assertThat(stage.mailer().sentTo(GRACE)).hasSize(1);
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @RepeatedTest(TRIALS)
    void eight_at_once_that_refuse_an_open_invitation_make_one() {
        Callable<Invited> invites = () -> acme.owner()
                .invite(
                        Invitee.of(GRACE),
                        offer -> offer.role(accounts.additional).refuseIfInvited());

        List<Object> results = Race.run(Collections.nCopies(8, invites));

        assertThat(results).filteredOn(Invited.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Reason.ALREADY_INVITED::equals).hasSize(7);
    }

    @RepeatedTest(TRIALS)
    void one_request_key_used_by_eight_at_once_is_one_call() {
        Callable<Invited> invites = () -> acme.owner()
                .invite(
                        Invitee.of(GRACE),
                        offer -> offer.role(accounts.additional).requestKey("order 4711"));

        List<Object> results = Race.run(Collections.nCopies(8, invites));

        assertThat(results)
                .extracting(result -> ((Invited) result).how())
                .containsOnlyOnce(How.NEW)
                .filteredOn(How.REPEATED::equals)
                .hasSize(7);
        assertThat(results)
                .extracting(result -> ((Invited) result).invitation().generation())
                .containsOnly(1);
    }

    @RepeatedTest(TRIALS)
    void the_seats_are_never_exceeded_by_sixteen_who_are_invited_at_once() {
        Team small = stage.team("Small", stage.user("Sam"), opening -> opening.plan(accounts.proForFive));
        List<Callable<Invited>> invites = IntStream.range(0, 16)
                .<Callable<Invited>>mapToObj(
                        i -> () -> small.owner().invite(Invitee.of("p" + i + "@people.example"), asAdditional))
                .toList();

        List<Object> results = Race.run(invites);

        assertThat(results).filteredOn(Invited.class::isInstance).hasSize(4);
        assertThat(results).filteredOn(Reason.NO_SEAT_LEFT::equals).hasSize(12);
        assertThat(small.picture().present()).hasSize(5);
    }

    @RepeatedTest(TRIALS)
    void an_inviter_who_is_demoted_meanwhile_invites_all_or_none_and_none_of_them_joins() {
        UserId bea = acme.member("Bea", asHolder);

        List<Object> results = Race.run(
                () -> Outcomes.of(acme.as(bea).invite("a@people.example, b@people.example", asAdditional)),
                Race.done(() -> acme.owner().edit(bea, edit -> edit.role(accounts.additional))));

        assertThat(results.get(1)).isEqualTo(DONE);
        if (results.get(0).equals(Reason.NOT_ALLOWED)) {
            assertThat(acme.picture().open()).isEmpty();
        } else {
            assertThat(results.get(0)).isEqualTo(List.of(DONE, DONE));
            assertThat(acme.picture().open()).hasSize(2);
            assertThat(stage.accept(stage.linkFor("a@people.example"), "Aaron", "Ames")
                            .refusal()
                            .map(Refusal::reason))
                    .contains(Reason.INVITER_LOST_RIGHT);
        }
        assertThat(acme.picture().members()).hasSize(2);
    }

    @RepeatedTest(TRIALS)
    void two_lists_that_overlap_at_once_invite_everybody_once() {
        String one = "a@people.example, b@people.example, c@people.example";
        String other = "c@people.example, b@people.example, d@people.example";

        List<Object> results = Race.run(
                () -> acme.owner().invite(one, asAdditional), () -> acme.owner().invite(other, asAdditional));

        assertThat(results)
                .allSatisfy(outcomes ->
                        assertThat((List<?>) outcomes).allMatch(outcome -> outcome instanceof Outcome.Done));
        assertThat(acme.picture().open()).hasSize(4);
    }

    @RepeatedTest(TRIALS)
    void four_dispatchers_at_once_send_each_mail_once() {
        acme.owner()
                .invite(
                        IntStream.range(0, 40)
                                .mapToObj(i -> Invitee.of("p" + i + "@people.example"))
                                .toList(),
                        asAdditional);

        Race.run(Collections.nCopies(4, Race.done(stage::sendMail)));

        assertThat(stage.mailer().attempts())
                .extracting(attempt -> attempt.message().to())
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @RepeatedTest(TRIALS)
    void revoked_while_it_is_sent_the_mail_stays_away_or_its_link_is_dead() {
        Invitation invitation = acme.invites(GRACE, asAdditional);

        Race.run(Race.done(stage::sendMail), Race.done(() -> acme.owner().revoke(invitation.id())));

        assertThat(acme.owner().invitations().get(invitation.id()).status()).isEqualTo(InvitationStatus.REVOKED);
        if (!stage.mailer().sent().isEmpty()) {
            assertThat(stage.accept(given.link(), "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.REVOKED));
        }
        assertThat(acme.picture().members()).hasSize(1);
    }
}
