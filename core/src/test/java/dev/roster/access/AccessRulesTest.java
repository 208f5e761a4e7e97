package dev.roster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRulesTest {

    private final AccessRules usual = AccessRules.usual();

    @Test
    void usually_answers_lag_by_a_second_at_most_and_a_hundred_thousand_members_are_kept() {
        assertThat(usual.bound()).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.kept()).isEqualTo(100_000);
    }

    @Test
    void each_is_set_for_itself() {
        AccessRules rules = usual.bound(Duration.ofMillis(50)).keeping(7);
        assertThat(rules.bound()).isEqualTo(Duration.ofMillis(50));
        assertThat(rules.kept()).isEqualTo(7);
        assertThat(rules.bound(Duration.ZERO).kept()).isEqualTo(7);
        assertThat(usual.kept()).isEqualTo(100_000);
    }

    @Test
    void what_cannot_be_held_is_no_rule() {
        for (Duration bound : List.of(
                Duration.ofNanos(-1),
                Duration.ofNanos(1),
                Duration.ofMillis(50).minusNanos(1),
                Duration.ofMinutes(1).plusNanos(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> usual.bound(bound));
        }
        for (int members : new int[] {Integer.MIN_VALUE, -1, 0, 10_000_001}) {
            assertThatIllegalArgumentException().isThrownBy(() -> usual.keeping(members));
        }
        assertThat(usual.bound(Duration.ofMinutes(1))
                        .keeping(10_000_000)
                        .keeping(1)
                        .kept())
                .isEqualTo(1);
        assertThatNullPointerException().isThrownBy(() -> usual.bound(null)).withMessage("bound");
    }
}
