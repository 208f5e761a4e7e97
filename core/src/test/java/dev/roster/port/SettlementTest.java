package dev.roster.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only what a dispatcher can know of a mail that it had is settled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementTest {

    private static final EnumSet<DeliveryState> OVER =
            EnumSet.of(DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.VOID);

    @ParameterizedTest
    @EnumSource
    void a_mail_is_over_without_a_time_or_put_off_with_one(DeliveryState state) {
        check(state, Optional.empty(), OVER.contains(state));
        check(state, Optional.of(Instant.EPOCH), state == DeliveryState.DEFERRED);
    }

    private static void check(DeliveryState state, Optional<Instant> dueAt, boolean fits) {
        if (fits) {
            assertThat(settled(state, dueAt).state()).isEqualTo(state);
        } else {
            assertThatThrownBy(() -> settled(state, dueAt))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(state.name());
        }
    }

    private static Settlement settled(DeliveryState state, Optional<Instant> dueAt) {
        return new Settlement(new DeliveryId(new UUID(1, 2)), 1, 1, state, dueAt, Optional.empty());
    }
}
