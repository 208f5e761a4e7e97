package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettableClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void it_stands_still_until_it_is_moved() {
        SettableClock clock = new SettableClock(NOON);

        assertThat(clock.instant()).isEqualTo(NOON).isEqualTo(clock.instant());
        assertThat(clock.advance(Duration.ofMinutes(5))).isEqualTo(clock.instant());
        assertThat(clock.instant()).isEqualTo("2026-03-01T12:05:00Z");
        assertThat(clock).hasToString("SettableClock[2026-03-01T12:05:00Z]");
    }

    @Test
    void it_can_be_set_to_any_time() {
        SettableClock clock = new SettableClock(NOON);

        clock.set(NOON.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo("2026-03-01T11:59:59Z");
    }

    @Test
    void it_starts_at_the_same_time_in_each_run() {
        assertThat(new SettableClock().instant()).isEqualTo("2026-01-05T09:00:00Z");
    }

    @Test
    void no_move_is_lost_among_threads() {
        SettableClock clock = new SettableClock(NOON);

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> IntStream.range(0, 1_000).forEach(move -> clock.advance(Duration.ofSeconds(1)))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(Duration.between(NOON, clock.instant())).isEqualTo(Duration.ofSeconds(8_000));
    }
}
