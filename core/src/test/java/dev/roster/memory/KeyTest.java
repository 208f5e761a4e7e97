package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyTest {

    @Test
    void keys_are_ordered_part_by_part_with_bounds_around_what_they_begin() {
        List<Key> order = List.of(
                Key.of("a"),
                Key.of("a", 1L),
                Key.of("a", 1L, "x"),
                Key.of("a", 1L).end(),
                Key.of("a", 2L),
                Key.of("a").end(),
                Key.of("ab"),
                Key.of("ab", 1L),
                Key.of("a").endOfText(),
                Key.of("b"));

        List<Key> shuffled = new ArrayList<>(order);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled).containsExactlyElementsOf(order);
        for (Key one : order) {
            for (Key other : order) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(Integer.compare(order.indexOf(one), order.indexOf(other))));
                assertThat(one.equals(other)).isEqualTo(one == other);
            }
        }
    }

    @Test
    void equal_parts_make_equal_keys() {
        UUID id = UUID.randomUUID();

        assertThat(Key.of("a", id)).isEqualTo(Key.of("a", id)).hasSameHashCodeAs(Key.of("a", id));
        assertThat(Key.of("a", id)).hasToString("[a, " + id + "]");
    }

    @Test
    void text_is_ordered_by_code_point_and_ids_as_their_text() {
        assertThat(Key.of("\uFA0E")).isLessThan(Key.of("\uD840\uDC00"));
        assertThat(Key.of(UUID.fromString("7f000000-0000-7000-8000-000000000000")))
                .isLessThan(Key.of(UUID.fromString("80000000-0000-7000-8000-000000000000")));
        assertThat(Key.of(UUID.fromString("00000000-0000-7000-8000-000000000000")))
                .isLessThan(Key.of(UUID.fromString("00000000-0000-7000-9000-000000000000")));
    }
}
