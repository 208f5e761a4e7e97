package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats are taken by members and open invitations together. */
public abstract class SeatScenarios implements Scenario {

    private static final String FOUR = "a@people.example, b@people.example, c@people.example, d@people.example";

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_five_seats() {
        stage = new Stage(this, accounts);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.proForFive));
    }

    @Test
    void open_invitations_take_seats() {
        assertThat(Outcomes.of(acme.owner().invite(FOUR + ", e@people.example", asAdditional)))
                .containsExactly(DONE, DONE, DONE, DONE, "NO_SEAT_LEFT");
        var refusal = Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.invites(GRACE, asAdditional));
        assertThat(refusal.message()).contains("5 seats", "upgrade");
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.host().invite(Invitee.of(GRACE), asAdditional));
    }

    @Test
    void resending_one_that_lost_its_seat_takes_that_of_another_that_has_expired() {
        Invitation first = acme.invites(GRACE, asAdditional);
        stage.pass(Duration.ofDays(8));
        acme.owner().invite(FOUR, asAdditional);
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.owner().resend(first.id()));

        stage.pass(Duration.ofDays(8));
        acme.owner().resend(first.id());

        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void accepting_takes_no_second_seat() {
        acme.owner().invite(FOUR, asAdditional);

        for (String who : List.of("a", "b", "c", "d")) {
            assertThat(stage.accept(stage.linkFor(who + "@people.example"), who, "Example"))
                    .isInstanceOf(Admission.Joined.class);
        }
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.invites(GRACE, asAdditional));
    }

    @Test
    void all_or_nothing_gives_back_the_seats_it_took() {
        assertThat(Outcomes.of(acme.owner()
                        .invite(
                                FOUR + ", e@people.example",
                                offer -> offer.role(accounts.additional).allOrNothing())))
                .containsExactly("BATCH_REFUSED", "BATCH_REFUSED", "BATCH_REFUSED", "BATCH_REFUSED", "NO_SEAT_LEFT");
        assertThat(Outcomes.of(acme.owner().invite(FOUR, asAdditional))).containsOnly(DONE);
    }

    @Test
    void revoking_declining_removing_and_leaving_free_a_seat_each() {
        UserId grace = acme.member("Grace", asAdditional);
        UserId linus = acme.member("Linus", asAdditional);
        Invitation open = acme.invites("c@people.example", asAdditional);
        acme.invites("d@people.example", asAdditional);
        String declining = stage.linkFor("d@people.example");
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.invites("x@people.example", asAdditional));

        acme.owner().remove(List.of(grace, grace));
        acme.as(linus).leave();
        acme.owner().revoke(open.id());
        stage.roster().invitations().decline(declining);

        assertThat(Outcomes.of(acme.owner().invite(FOUR + ", e@people.example", asAdditional)))
                .containsExactly(DONE, DONE, DONE, DONE, "NO_SEAT_LEFT");
    }

    @Test
    void an_expired_invitation_gives_its_seat_up_when_it_is_needed() {
        acme.owner().invite(FOUR, asAdditional);
        stage.pass(Duration.ofDays(7));

        assertThat(Outcomes.of(acme.owner().invite("e@people.example, f@people.example", asAdditional)))
                .containsExactly(DONE, DONE);
        assertThat(acme.picture().open())
                .as("they are still there, to be resent")
                .hasSize(6);
    }

    @Test
    void an_expired_invitation_is_resent_only_if_a_seat_is_left() {
        acme.owner().invite(FOUR, asAdditional);
        Invitation expired = acme.picture().open().get(0).invitation();
        stage.pass(Duration.ofDays(7));
        acme.owner()
                .invite(
                        "e@people.example, f@people.example, g@people.example, h@people.example",
                        offer -> offer.role(accounts.additional));

        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.owner().resend(expired.id()));
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.invites("a@people.example", asAdditional));

        acme.owner()
                .revoke(acme.owner()
                        .everyone()
                        .startingWith("h@")
                        .page(1)
                        .items()
                        .get(0)
                        .invitation()
                        .orElseThrow()
                        .invitation()
                        .id());
        acme.owner().resend(expired.id());
        assertThat(stage.accept(stage.linkFor("a@people.example"), "Aaron", "Ames"))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void refreshing_takes_no_second_seat() {
        acme.owner().invite(FOUR, asAdditional);

        assertThat(Outcomes.of(acme.owner().invite(FOUR, asAdditional))).containsExactly(DONE, DONE, DONE, DONE);
        String link = stage.linkFor("a@people.example");
        assertThat(stage.accept(link, "Aaron", "Ames")).isInstanceOf(Admission.Joined.class);
        assertThat(stage.accept(link, "Aaron", "Ames")).isEqualTo(new Admission.Dead(DeadLink.ACCEPTED));
    }

    @Test
    void seats_of_one_organization_are_not_anothers() {
        acme.owner().invite(FOUR, asAdditional);
        Team globex = stage.team("Globex", stage.user("Olga"), opening -> opening.plan(accounts.proForFive));

        assertThat(Outcomes.of(globex.owner().invite(FOUR, asAdditional))).containsOnly(DONE);
    }
}
