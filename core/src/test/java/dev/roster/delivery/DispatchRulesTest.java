package dev.roster.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a dispatcher may be told to work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchRulesTest {

    private final DispatchRules usual = DispatchRules.usual();

    @Test
    void one_worker_without_a_limit_is_usual() {
        assertThat(usual.workers()).isEqualTo(1);
        assertThat(usual.mostPerSecond()).isEmpty();
        assertThat(usual.idlePause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void each_setting_leaves_the_others_and_the_rules_it_was_made_from_alone() {
        DispatchRules all = usual.workers(4)
                .atMostPerSecond(50)
                .idlePause(Duration.ofMillis(10))
                .workers(100);

        assertThat(all.workers()).isEqualTo(100);
        assertThat(all.mostPerSecond()).hasValue(50);
        assertThat(all.idlePause()).isEqualTo(Duration.ofMillis(10));
        one_worker_without_a_limit_is_usual();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void nonsense_of_workers_is_refused(int workers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.workers(workers))
                .withMessageContaining("from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void a_rate_that_is_none_is_refused(int rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.atMostPerSecond(rate))
                .withMessageContaining("from 1 to 10,000");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 9, 3_600_001})
    void a_pause_that_spins_or_sleeps_is_refused(long millis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.idlePause(Duration.ofMillis(millis)))
                .withMessageContaining("10 milliseconds");
    }
}
