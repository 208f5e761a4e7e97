package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.invitation.Limits;
import dev.roster.port.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Case 60: what is kept of whom is invited how often, and how long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitTest {

    private final House house = new House(UnaryOperator.identity(), UnaryOperator.identity(), Limits.usual());

    @Test
    void case_60_the_counters_name_nobody() {
        house.invite("grace");

        assertThat(counters())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.toString())
                        .doesNotContain("grace", "globex", house.acme.toString(), house.ada.toString()));
    }

    @Test
    void case_60_the_dispatcher_deletes_counters_whose_windows_are_over_and_no_others() {
        house.invite("grace");
        house.clock.advance(Duration.ofHours(23));
        house.invite("linus");
        house.dispatch();
        assertThat(counters()).hasSize(4);

        house.clock.advance(Duration.ofHours(1));
        house.dispatch();
        assertThat(counters()).as("those of Linus").hasSize(1);

        house.clock.advance(Duration.ofHours(23));
        house.dispatch();
        assertThat(counters()).isEmpty();
    }

    @Test
    void case_60_counters_are_deleted_in_batches_and_once_an_hour() {
        write(1_200, "first");
        house.clock.advance(Duration.ofDays(2));
        for (int left : List.of(700, 200, 0)) {
            house.roster.dispatcher().step();
            assertThat(counters()).hasSize(left);
        }

        write(10, "second");
        house.clock.advance(Duration.ofMinutes(59));
        house.roster.dispatcher().step();
        assertThat(counters()).hasSize(10);
        house.clock.advance(Duration.ofMinutes(1));
        house.roster.dispatcher().step();
        assertThat(counters()).isEmpty();
    }

    private void write(int number, String name) {
        house.memory.inTransaction(unit -> unit.allowances()
                .write(
                        Map.of(),
                        IntStream.range(0, number)
                                .mapToObj(i -> new Allowance(name + i, 1, house.clock.instant()))
                                .toList()));
    }

    private List<Object> counters() {
        return Stored.in(house.memory).tables().get("allowances");
    }
}
