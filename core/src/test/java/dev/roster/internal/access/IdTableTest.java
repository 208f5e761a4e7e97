package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdTableTest {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Typed catalog = new Typed();

    private static final class Typed extends Catalog {
        final ResourceType<Long> number = resource("number", Long.class);
        final ResourceType<Integer> small = resource("small", Integer.class);
        final ResourceType<UUID> tenant = resource("tenant", UUID.class);
        final ResourceType<String> text = resource("text", String.class);
    }

    @Test
    void every_number_can_be_an_id_zero_too() {
        for (long id : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, GOLDEN}) {
            Object alone = IdTable.of(catalog.number, List.of(Long.toString(id)));

            assertThat(IdTable.contains(alone, id)).isTrue();
            assertThat(IdTable.contains(alone, id + 1)).isFalse();
            assertThat(IdTable.contains(alone, 0L)).isEqualTo(id == 0);
            assertThat(IdTable.texts(alone)).containsExactly(Long.toString(id));
        }
    }

    @Test
    void what_stands_for_an_empty_slot_is_no_id() {
        long[] table = (long[]) IdTable.of(catalog.number, List.of("0", "1"));

        assertThat(table[0]).isNotZero();
        assertThat(IdTable.contains(table, table[0])).isFalse();
        assertThat(IdTable.size(table)).isEqualTo(2);
    }

    @Test
    void numbers_in_a_row_or_at_any_distance_lie_in_an_array() {
        for (int shift = 0; shift < 52; shift++) {
            for (int size : new int[] {1, 2, 3, 5, 10, 100, 1_000, 4_000}) {
                int by = shift;
                long[] ids = LongStream.range(0, size).map(each -> each << by).toArray();
                Object table = IdTable.of(catalog.number, texts(ids));

                assertThat(table).isInstanceOf(long[].class);
                for (long id : ids) {
                    assertThat(IdTable.contains(table, id)).isTrue();
                }
                assertThat(IdTable.contains(table, (long) size << by)).isFalse();
            }
        }
    }

    @Test
    void an_array_is_about_two_thirds_full_at_most() {
        for (int size = 1; size < 300; size++) {
            long[] table = (long[])
                    IdTable.of(catalog.number, texts(LongStream.range(0, size).toArray()));

            assertThat(Integer.bitCount(table.length - 1)).isOne();
            assertThat(size / (table.length - 1.0)).isLessThan(0.63);
        }
    }

    @Test
    void numbers_chosen_to_meet_in_one_slot_are_found_all_the_same() {
        long inverse = inverse(GOLDEN);
        long[] chosen = LongStream.range(0, 10_000).map(each -> each * inverse).toArray();
        Object table = IdTable.of(catalog.number, texts(chosen));

        assertThat(table).isInstanceOf(Set.class);
        assertThat(LongStream.of(chosen).allMatch(id -> IdTable.contains(table, id)))
                .isTrue();
        assertThat(IdTable.contains(table, 10_000 * inverse)).isFalse();
        assertThat(IdTable.texts(table)).hasSize(10_000);
    }

    @Test
    void numbers_chosen_to_lie_side_by_side_make_no_look_long() {
        long inverse = inverse(GOLDEN);
        long[] chosen =
                LongStream.range(0, 10_000).map(each -> (each << 50) * inverse).toArray();
        Object table = IdTable.of(catalog.number, texts(chosen));

        assertThat(table)
                .as("in an array, whoever looks from its first slot would pass them all")
                .isInstanceOf(Set.class);
        assertThat(LongStream.of(chosen).allMatch(id -> IdTable.contains(table, id)))
                .isTrue();
        assertThat(IdTable.contains(table, inverse)).isFalse();
    }

    @Test
    void texts_chosen_to_have_one_hash_are_found_all_the_same() {
        List<String> chosen = colliding(10);
        Object table = IdTable.of(catalog.text, chosen);

        assertThat(chosen.stream().map(String::hashCode).distinct()).hasSize(1);
        assertThat(table).isInstanceOf(Set.class);
        assertThat(chosen).allMatch(id -> IdTable.contains(table, id));
        assertThat(IdTable.contains(table, "BB".repeat(9) + "Ab")).isFalse();
        assertThat(IdTable.size(table)).isEqualTo(1024);
    }

    @Test
    void texts_and_uuids_are_found_and_others_are_not() {
        List<String> texts =
                LongStream.range(0, 500).mapToObj(each -> "partner-" + each).toList();
        Object ofTexts = IdTable.of(catalog.text, texts);
        List<UUID> ids =
                LongStream.range(0, 500).mapToObj(each -> new UUID(7, each)).toList();
        Object ofUuids =
                IdTable.of(catalog.tenant, ids.stream().map(UUID::toString).toList());

        assertThat(ofTexts).isInstanceOf(Object[].class);
        assertThat(texts).allMatch(id -> IdTable.contains(ofTexts, id));
        assertThat(IdTable.contains(ofTexts, "partner-500")).isFalse();
        assertThat(ofUuids).isInstanceOf(Object[].class);
        assertThat(ids).allMatch(id -> IdTable.contains(ofUuids, id));
        assertThat(IdTable.contains(ofUuids, new UUID(7, 500))).isFalse();
    }

    @Test
    void a_text_that_is_no_id_counts_and_is_reached_by_no_id() {
        Object table = IdTable.of(catalog.small, List.of("05", "6"));

        assertThat(IdTable.contains(table, 5)).isFalse();
        assertThat(IdTable.contains(table, 6)).isTrue();
        assertThat(IdTable.contains(table, IdTable.typed(catalog.small, "05"))).isTrue();
        assertThat(IdTable.size(table)).isEqualTo(2);
        assertThat(IdTable.texts(table)).containsExactlyInAnyOrder("05", "6");
    }

    @Test
    void only_what_an_id_is_written_like_is_an_id() {
        assertThat(IdTable.typed(catalog.number, "-7")).isEqualTo(-7L);
        assertThat(List.of("+7", "07", "-0", "7 ", "x", "9223372036854775808"))
                .allMatch(text -> IdTable.typed(catalog.number, text).equals(text));
        assertThat(List.of("0-0-0-0-0", "00000000-0000-0000-0000-00000000000A", "x"))
                .allMatch(text -> IdTable.typed(catalog.tenant, text).equals(text));
        assertThat(IdTable.typed(catalog.small, "2147483648")).isEqualTo("2147483648");
    }

    private static Collection<String> texts(long[] ids) {
        return LongStream.of(ids).mapToObj(Long::toString).collect(Collectors.toCollection(HashSet::new));
    }

    /** By Newton: each step doubles the bits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int step = 0; step < 6; step++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static List<String> colliding(int pairs) {
        List<String> all = List.of("");
        for (int pair = 0; pair < pairs; pair++) {
            List<String> longer = new ArrayList<>();
            all.forEach(each -> longer.addAll(List.of(each + "Aa", each + "BB")));
            all = longer;
        }
        return all;
    }
}
