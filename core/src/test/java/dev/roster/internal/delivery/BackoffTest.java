package dev.roster.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.port.Answer;
import dev.roster.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));

    private final Backoff backoff = new Backoff(new SplittableRandom(20261122));

    @Test
    void an_accepted_mail_is_sent() {
        Settlement settlement = settlement(claimed(1), IN_A_WEEK, new Answer.Accepted("250 ok"));
        assertThat(settlement.state()).isEqualTo(DeliveryState.SENT);
        assertThat(settlement.detail()).contains("250 ok");
    }

    @Test
    void a_rejected_mail_is_given_up_at_once() {
        Settlement settlement = settlement(claimed(1), IN_A_WEEK, new Answer.Rejected("550 5.1.1"));
        assertThat(settlement.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(settlement.detail()).contains("550 5.1.1");
    }

    @Test
    void the_pause_doubles_at_most_each_time_and_ends_at_an_hour() {
        for (int attempt = 1; attempt <= 40; attempt++) {
            long ceiling = Math.min(3600, 30L << Math.min(attempt - 1, 20));
            Duration longest = Duration.ZERO;
            for (int i = 0; i < 2000; i++) {
                Duration pause = backoff.pause(attempt);
                assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(ceiling));
                longest = pause.compareTo(longest) > 0 ? pause : longest;
            }
            assertThat(longest).as("full jitter at attempt " + attempt).isGreaterThan(Duration.ofSeconds(ceiling / 2));
        }
    }

    @Test
    void a_deferred_mail_is_given_up_at_the_twelfth_try_however_often_it_was_claimed() {
        Answer answer = new Answer.Deferred("451 later");
        Settlement eleventh = settlement(claimed(500, 10), IN_A_WEEK, answer);
        assertThat(eleventh.state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(eleventh.tries()).isEqualTo(11);
        assertThat(settlement(claimed(500, 11), IN_A_WEEK, answer).state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void an_ambiguous_answer_is_tried_again() {
        Settlement settlement = settlement(claimed(1), IN_A_WEEK, new Answer.Ambiguous("no answer"));
        assertThat(settlement.state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(settlement.dueAt()).hasValueSatisfying(due -> assertThat(due).isAfter(NOW));
    }

    @Test
    void what_waits_for_the_mail_system_is_not_given_up_however_often_it_was_claimed() {
        Settlement settlement = Backoff.putOff(mailing(claimed(500), IN_A_WEEK), NOW.plusSeconds(30), "refused")
                .settlement();
        assertThat(settlement.state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(settlement.dueAt()).contains(NOW.plusSeconds(30));
    }

    @Test
    void no_mail_is_tried_when_its_link_would_be_dead() {
        assertThat(settlement(claimed(1), NOW.plusMillis(500), new Answer.Deferred("451 later"))
                        .state())
                .isEqualTo(DeliveryState.FAILED);
        assertThat(Backoff.putOff(mailing(claimed(1), NOW.plusSeconds(30)), NOW.plusSeconds(30), "refused")
                        .settlement()
                        .state())
                .isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void a_mail_that_was_not_tried_is_due_as_it_was() {
        Settlement settlement = Backoff.putBack(mailing(claimed(3), IN_A_WEEK)).settlement();
        assertThat(settlement.state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(settlement.dueAt()).contains(NOW);
    }

    @Test
    void what_the_mail_system_said_is_kept_short_and_in_one_line() {
        String said = "451 \r\nwait\u0000 " + "x".repeat(10_000);
        Settlement settlement = settlement(claimed(1), IN_A_WEEK, new Answer.Deferred(said));
        assertThat(settlement.detail())
                .hasValueSatisfying(detail -> assertThat(detail)
                        .startsWith("451   wait")
                        .hasSizeLessThanOrEqualTo(200)
                        .matches(text -> text.chars().noneMatch(Character::isISOControl)));
    }

    @Test
    void silence_is_no_detail() {
        assertThat(settlement(claimed(1), IN_A_WEEK, new Answer.Accepted(" ")).detail())
                .isEmpty();
    }

    private Settlement settlement(Delivery delivery, Instant deadline, Answer answer) {
        return backoff.answered(mailing(delivery, deadline), answer, answer.detail(), NOW)
                .settlement();
    }

    private static Mailing<String> mailing(Delivery delivery, Instant deadline) {
        return new Mailing<>(delivery, "a test", Optional.empty(), deadline);
    }

    private static Delivery claimed(int attempt) {
        return claimed(attempt, 0);
    }

    private static Delivery claimed(int attempt, int tries) {
        return new Delivery(
                new DeliveryId(new UUID(1, 2)),
                Optional.of(new OrganizationId(new UUID(3, 4))),
                DeliveryKind.INVITATION,
                new UUID(5, 6),
                1,
                DeliveryState.SENDING,
                NOW,
                Optional.of(NOW.plusSeconds(300)),
                attempt,
                tries,
                NOW,
                Optional.empty());
    }
}
