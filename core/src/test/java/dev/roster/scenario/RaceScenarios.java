package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Mail on its way while others act: whoever is first, the outcome is one of those that are right. What people do to each
 * other is raced in {@link dev.roster.scenario.race.RivalScenarios}.
 */
public abstract class RaceScenarios implements Scenario {

    private static final int TRIALS = 20;

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

    @AfterEach
    void the_record_has_no_gap() {
        List<Long> numbers =
                acme.picture().journal().stream().map(Entry::number).sorted().toList();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
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
