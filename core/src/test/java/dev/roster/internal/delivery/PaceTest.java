package dev.roster.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How many mails may go out by when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Pace pace = new Pace(OptionalInt.of(20));

    @Test
    void without_a_limit_all_may_go() {
        Pace free = new Pace(OptionalInt.empty());

        assertThat(free.take(100, NOW)).isEqualTo(100);
        assertThat(free.take(100, NOW)).isEqualTo(100);
        assertThat(free.pause(IDLE)).isEqualTo(IDLE);
    }

    @Test
    void a_seconds_worth_may_go_at_once_and_no_more() {
        assertThat(pace.take(100, NOW)).isEqualTo(20);
        assertThat(pace.take(100, NOW)).isZero();
        assertThat(pace.take(100, NOW.plusMillis(49))).isZero();
        assertThat(pace.take(100, NOW.plusMillis(50))).isEqualTo(1);
        assertThat(pace.take(100, NOW.plus(Duration.ofDays(1)))).isEqualTo(20);
    }

    @Test
    void in_no_time_more_go_than_the_rate_and_a_second_allow() {
        SplittableRandom random = new SplittableRandom(20261123);
        Instant now = NOW;
        long taken = 0;
        for (int i = 0; i < 10_000; i++) {
            taken += pace.take(random.nextInt(1, 100), now);
            double seconds = Duration.between(NOW, now).toNanos() / 1e9;
            assertThat((double) taken).isLessThanOrEqualTo(20 * seconds + 20 + 1e-6);
            now = now.plusMillis(random.nextInt(100));
        }
        assertThat((double) taken).isGreaterThan(20 * Duration.between(NOW, now).toSeconds() * 0.99);
    }

    @Test
    void what_was_taken_and_not_used_may_go_later() {
        pace.take(20, NOW);
        pace.giveBack(15);

        assertThat(pace.take(100, NOW)).isEqualTo(15);
    }

    @Test
    void a_clock_that_goes_back_gives_nothing_away() {
        pace.take(20, NOW);

        assertThat(pace.take(20, NOW.minusSeconds(600))).isZero();
        assertThat(pace.take(20, NOW.minusSeconds(600).plusMillis(500))).isEqualTo(10);
    }

    @Test
    void whoever_has_used_it_up_pauses_until_it_is_worth_to_ask_again() {
        assertThat(pace.pause(IDLE)).as("nothing was used").isEqualTo(IDLE);
        pace.take(20, NOW);
        assertThat(pace.pause(IDLE)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.pause(Duration.ofMillis(30))).isEqualTo(Duration.ofMillis(30));
        Pace slow = new Pace(OptionalInt.of(2));
        slow.take(2, NOW);
        assertThat(slow.pause(IDLE)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void what_is_given_back_never_makes_more_than_a_seconds_worth() {
        pace.take(20, NOW);
        pace.take(0, NOW.plusSeconds(1));
        pace.giveBack(20);

        assertThat(pace.take(100, NOW.plusSeconds(1))).isEqualTo(20);
    }
}
