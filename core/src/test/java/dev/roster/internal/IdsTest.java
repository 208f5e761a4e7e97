package dev.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.UserId;
import dev.roster.memory.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdsTest {

    private final SettableClock clock = new SettableClock();
    private final Ids ids = new Ids(clock, new SecureRandom());

    @Test
    void ids_are_uuids_of_version_7_that_tell_their_millisecond() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void ids_of_one_millisecond_rise_even_beyond_its_counter() {
        List<UserId> made = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            made.add(new UserId(ids.next()));
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made.stream().map(UserId::toString)).isSorted();
    }

    @Test
    void ids_rise_when_the_clock_goes_back() {
        UserId before = new UserId(ids.next());
        clock.set(clock.instant().minus(Duration.ofHours(1)));
        assertThat(new UserId(ids.next())).isGreaterThan(before);
    }

    @Test
    void random_ids_are_of_version_4_and_differ() {
        HashSet<UUID> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            UUID id = ids.random();
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
            made.add(id);
        }
        assertThat(made).hasSize(10_000);
    }

    @Test
    void all_but_the_fixed_bits_of_a_random_id_are_drawn() {
        long ones = 0;
        long zeros = 0;
        long lowOnes = 0;
        long lowZeros = 0;
        for (int i = 0; i < 1_000; i++) {
            UUID id = ids.random();
            ones |= id.getMostSignificantBits();
            zeros |= ~id.getMostSignificantBits();
            lowOnes |= id.getLeastSignificantBits();
            lowZeros |= ~id.getLeastSignificantBits();
        }
        assertThat(ones & zeros).as("bits that differ").isEqualTo(0xffff_ffff_ffff_0fffL);
        assertThat(lowOnes & lowZeros).as("bits that differ").isEqualTo(0x3fff_ffff_ffff_ffffL);
    }

    @Test
    void an_id_reads_back_from_its_text() {
        UserId id = new UserId(ids.next());
        assertThat(UserId.of(id.toString())).isEqualTo(id);
    }
}
