package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.failure.StorageFailure;
import dev.roster.id.UserId;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Activity is told with every request: neither an outage nor a flood may do harm by it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityTest {

    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final House house = new House(Unreliable::new);
    private final UserId grace = house.aMember("grace", house.app.clerk);

    /** Fails as often as is said. */
    private final class Unreliable extends PassingOn {

        Unreliable(Storage storage) {
            super(storage);
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            transactions.incrementAndGet();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new StorageFailure("out of reach", null);
            }
            return super.inTransaction(work);
        }
    }

    @Test
    void what_storage_failed_to_write_is_written_by_the_next_request() {
        house.clock.advance(Duration.ofDays(1));
        failures.set(2);
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> seen(grace));
        }

        seen(grace);

        assertThat(activeAt(grace)).isEqualTo(house.clock.instant());
    }

    @Test
    void requests_within_the_interval_do_not_come_to_storage() {
        seen(grace);
        transactions.set(0);

        for (int i = 0; i < 1_000; i++) {
            house.clock.advance(Duration.ofSeconds(3));
            seen(grace);
        }

        assertThat(transactions).hasValue(0);
    }

    @Test
    void somebody_unknown_is_asked_for_once() {
        UserId nobody = UserId.of("00000000-0000-7000-8000-000000000001");
        seen(nobody);
        transactions.set(0);

        seen(nobody);

        assertThat(transactions).hasValue(0);
    }

    private void seen(UserId user) {
        house.roster.in(house.acme).seen(user);
    }

    private Instant activeAt(UserId user) {
        return house.asHost().members().get(user).member().activeAt();
    }
}
