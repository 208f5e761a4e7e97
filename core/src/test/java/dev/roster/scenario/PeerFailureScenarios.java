package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryState;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.member.ListedMember;
import dev.roster.port.Answer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was seen to go wrong in comparable products; those of it that take two at once are in {@link dev.roster.scenario.race.RivalScenarios}. */
public abstract class PeerFailureScenarios implements Scenario {

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;
    private Given given;

    @BeforeEach
    void acme_is_on_the_pro_plan() {
        stage = new Stage(this, accounts);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        given = new Given(acme, asAdditional);
    }

    /** That many people of one name have joined. */
    private void joined(int people) {
        String list = IntStream.range(0, people)
                .mapToObj(i -> "p" + i + "@people.example")
                .collect(Collectors.joining(","));
        acme.owner()
                .invite(list, offer -> offer.role(accounts.additional).withoutMail())
                .forEach(outcome -> stage.accept(
                                acme.host()
                                        .link(outcome.orElseThrow().invitation().id())
                                        .token(),
                                "Same",
                                "Name")
                        .orElseThrow());
    }

    @Test
    void among_300_members_one_of_two_owners_may_leave_wherever_the_other_stands() {
        joined(298);
        UserId last = acme.member("Zoe", offer -> offer.role(accounts.holder));

        acme.owner().leave();

        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.as(last).leave());
        assertThat(acme.picture().members()).hasSize(299);
    }

    @Test
    void what_was_accepted_is_not_revoked_resent_or_declined_any_more() {
        Invitation accepted = given.anAcceptedInvitation();

        Picture.refused(acme, Reason.INVITATION_CLOSED, () -> acme.owner().revoke(accepted.id()));
        Picture.refused(acme, Reason.INVITATION_CLOSED, () -> acme.owner().resend(accepted.id()));
        assertThat(stage.roster().invitations().decline(given.link())).contains(DeadLink.ACCEPTED);
        assertThat(acme.owner().invitations().get(accepted.id()).status()).isEqualTo(InvitationStatus.ACCEPTED);
    }

    @Test
    void pages_of_50_over_1000_members_of_one_name_and_date_show_each_once() {
        joined(999);

        var byName = acme.owner().members().byName();
        var byAddress = acme.owner().members().byAddress();
        var everyone = acme.owner().everyone();
        assertThat(users(Pages.all(50, byName::page, byName::page)))
                .hasSize(1000)
                .doesNotHaveDuplicates();
        assertThat(users(Pages.all(50, byAddress::page, byAddress::page)))
                .hasSize(1000)
                .doesNotHaveDuplicates();
        assertThat(Pages.all(50, everyone::page, everyone::page)).hasSize(1000).doesNotHaveDuplicates();
    }

    private static List<UserId> users(List<ListedMember> members) {
        return members.stream().map(line -> line.member().user()).toList();
    }

    @Test
    void a_page_that_is_not_the_last_says_so() {
        joined(150);

        var first = acme.owner().members().byName().page(100);
        assertThat(first.items()).hasSize(100);
        assertThat(first.next()).isPresent();
        assertThat(acme.owner().members().byName().page(100, first.next().get()).next())
                .isEmpty();
        assertThat(acme.owner().members().byName().page(151).next()).isEmpty();
    }

    @Test
    void an_acceptance_that_is_cut_off_is_no_acceptance() {
        given.aPendingInvitation();
        Picture before = acme.picture();

        try (var work = stage.begin()) {
            stage.roster()
                    .joining(work.transaction())
                    .invitations()
                    .accept(given.link(), Acceptance.asNewUser("Grace", "Hopper"))
                    .orElseThrow();
            // and here the process dies: the transaction is never committed
        }

        assertThat(acme.picture()).isEqualTo(before);
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void a_mail_that_fails_does_not_fail_the_call_and_is_seen_and_retried() {
        stage.mailer().nextAnswers(new Answer.RelayDown("connection refused"));
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.sendMail();

        var line = acme.owner().invitations().get(invitation.id());
        assertThat(line.delivery().orElseThrow().state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(line.advice().orElseThrow()).contains("tried again", "connection refused");
        stage.pass(Duration.ofHours(1));
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void with_one_seat_left_eight_at_once_fill_it_and_no_more() {
        Team twelve = stage.team("Twelve", stage.user("Tom"), opening -> opening.plan(accounts.proForTwelve));
        for (int i = 0; i < 10; i++) {
            twelve.member("Member" + i, asAdditional);
        }
        List<Callable<String>> invites = IntStream.range(0, 8)
                .mapToObj(i -> Race.done(
                        () -> twelve.owner().invite(Invitee.of("extra" + i + "@people.example"), asAdditional)))
                .toList();
        assertThat(Race.run(invites))
                .containsOnlyOnce(DONE)
                .filteredOn(Reason.NO_SEAT_LEFT::equals)
                .hasSize(7);

        String address = twelve.picture().open().get(0).invitation().address().toString();
        String link = stage.linkFor(address);
        Callable<Admission> accepts = () -> stage.accept(link, "Extra", "Example");
        assertThat(Race.run(Collections.nCopies(8, accepts)))
                .filteredOn(Admission.Joined.class::isInstance)
                .hasSize(1);
        assertThat(twelve.picture().members()).hasSize(12);
    }

    @Test
    void all_of_1000_members_are_removed_in_one_action() {
        joined(999);

        assertThat(Outcomes.of(acme.owner().remove(acme.owner().members().byName())))
                .hasSize(1000)
                .containsOnlyOnce("NOT_ALLOWED")
                .filteredOn(DONE::equals)
                .hasSize(999);
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example");
    }
}
