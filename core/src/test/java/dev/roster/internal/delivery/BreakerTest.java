package dev.roster.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.internal.delivery.Breaker.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When the mail system is left alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Breaker breaker = new Breaker(new SplittableRandom(20261123));

    @Test
    void as_long_as_it_answers_all_may_go() {
        breaker.up(NOW);

        assertThat(breaker.way(NOW)).isEqualTo(Way.FREE);
        assertThat(breaker.openUntil()).isEmpty();
    }

    @Test
    void pauses_double_at_most_each_time_have_full_jitter_and_end_at_ten_minutes() {
        for (int failure = 1; failure <= 20; failure++) {
            Duration longest = Duration.ZERO;
            long ceiling = Math.min(600, 30L << (failure - 1));
            for (int i = 0; i < 500; i++) {
                Breaker fresh = new Breaker(new SplittableRandom(i));
                Instant until = NOW;
                Instant before = NOW;
                for (int n = 0; n < failure; n++) {
                    before = until;
                    until = fresh.down(before);
                }
                Duration pause = Duration.between(before, until);
                assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(ceiling));
                longest = pause.compareTo(longest) > 0 ? pause : longest;
            }
            assertThat(longest).isGreaterThan(Duration.ofSeconds(ceiling / 2));
        }
    }

    @Test
    void meanwhile_nobody_goes_and_who_says_it_is_down_too_changes_nothing() {
        Instant until = breaker.down(NOW);

        assertThat(breaker.down(NOW.plusMillis(500))).isEqualTo(until);
        assertThat(breaker.way(until.minusNanos(1))).isEqualTo(Way.SHUT);
        assertThat(breaker.openUntil()).contains(until);
    }

    @Test
    void then_one_goes_to_see_and_the_others_wait_for_it() {
        Instant until = breaker.down(NOW);

        assertThat(breaker.way(until)).isEqualTo(Way.ONE_MAIL);
        assertThat(breaker.way(until)).isEqualTo(Way.SHUT);
        breaker.probed();
        assertThat(breaker.way(until)).as("there was nothing to send").isEqualTo(Way.ONE_MAIL);
        breaker.up(until);
        breaker.probed();
        assertThat(breaker.way(until)).isEqualTo(Way.FREE);
    }

    @Test
    void a_connection_that_is_still_good_ends_no_pause() {
        Instant until = breaker.down(NOW);

        breaker.up(NOW.plusMillis(500));

        assertThat(breaker.way(NOW.plusMillis(500))).isEqualTo(Way.SHUT);
        assertThat(breaker.openUntil()).contains(until);
    }

    @Test
    void a_clock_that_goes_back_leaves_it_alone_no_longer_than_the_longest_pause() {
        breaker.down(NOW.plus(Duration.ofDays(365)));

        assertThat(breaker.way(NOW)).as("the clock was set right").isEqualTo(Way.ONE_MAIL);
        breaker.probed();
        assertThat(breaker.down(NOW)).isBeforeOrEqualTo(NOW.plus(Duration.ofMinutes(10)));
        breaker.down(NOW.plus(Duration.ofDays(365)));
        breaker.up(NOW);
        assertThat(breaker.way(NOW)).isEqualTo(Way.FREE);
    }
}
