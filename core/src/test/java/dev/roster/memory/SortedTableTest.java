package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SortedTableTest {

    @Test
    void it_agrees_with_a_tree_map_whatever_is_done() {
        long seed = System.nanoTime();
        System.out.println("SortedTableTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int keys = 1 + random.nextInt(200);
            NavigableMap<Integer, Integer> model = new TreeMap<>();
            SortedTable<Integer, Integer> table = SortedTable.empty();
            for (int step = 0; step < 400; step++) {
                int key = random.nextInt(keys);
                if (random.nextInt(5) < 3) {
                    model.put(key, step);
                    table = table.with(key, step);
                } else {
                    model.remove(key);
                    table = table.without(key);
                }
                agree(table, model, random.nextInt(keys + 2) - 1, random.nextInt(keys + 2) - 1, "seed " + seed);
            }
        }
    }

    private static void agree(
            SortedTable<Integer, Integer> table,
            NavigableMap<Integer, Integer> model,
            int from,
            int to,
            String description) {
        List<Integer> ascending =
                from <= to ? List.copyOf(model.subMap(from, true, to, false).values()) : List.of();
        assertThat(table.get(from)).as(description).isEqualTo(model.get(from));
        assertThat(table.ascending(from, to)).as(description).containsExactlyElementsOf(ascending);
        List<Integer> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        assertThat(table.descending(from, to)).as(description).containsExactlyElementsOf(descending);
    }

    @Test
    void a_change_leaves_the_table_that_it_began_with_as_it_was() {
        SortedTable<Integer, String> before =
                SortedTable.<Integer, String>empty().with(1, "one").with(2, "two");

        SortedTable<Integer, String> after = before.with(1, "ONE").without(2).with(3, "three");

        assertThat(before.ascending(0, 9)).containsExactly("one", "two");
        assertThat(after.ascending(0, 9)).containsExactly("ONE", "three");
        assertThat(before.without(7)).isSameAs(before);
    }

    @Test
    void it_tells_what_differs_from_another_one() {
        long seed = System.nanoTime();
        System.out.println("SortedTableTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            SortedTable<Integer, Integer> before = changed(SortedTable.empty(), random, 200);
            SortedTable<Integer, Integer> after = changed(before, random, random.nextInt(30));
            Map<Integer, Integer> expected = new HashMap<>();
            for (int key = 0; key < 100; key++) {
                Integer value = after.get(key);
                if (value != null && !value.equals(before.get(key))) {
                    expected.put(key, value);
                }
            }
            Map<Integer, Integer> told = new HashMap<>();

            after.differing(
                    before,
                    (key, value) ->
                            assertThat(told.put(key, value)).as("told twice").isNull());

            assertThat(told).as("seed " + seed).isEqualTo(expected);
        }
    }

    private static SortedTable<Integer, Integer> changed(SortedTable<Integer, Integer> of, Random random, int steps) {
        SortedTable<Integer, Integer> table = of;
        for (int step = 0; step < steps; step++) {
            int key = random.nextInt(100);
            table = random.nextInt(3) == 0 ? table.without(key) : table.with(key, random.nextInt(5));
        }
        return table;
    }

    @Test
    void what_two_tables_share_is_not_gone_through() {
        SortedTable<Counted, Integer> table = SortedTable.empty();
        AtomicInteger comparisons = new AtomicInteger();
        for (int i = 0; i < 10_000; i++) {
            table = table.with(new Counted(i, comparisons), i);
        }
        SortedTable<Counted, Integer> after = table.with(new Counted(5_000, comparisons), -1);
        comparisons.set(0);
        List<Integer> told = new ArrayList<>();

        after.differing(table, (key, value) -> told.add(value));

        assertThat(told).containsExactly(-1);
        assertThat(comparisons).hasValueLessThan(1_000);
    }

    private record Counted(int key, AtomicInteger comparisons) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            comparisons.incrementAndGet();
            return Integer.compare(key, other.key);
        }
    }

    @Test
    void sorted_input_does_not_make_it_deep() {
        SortedTable<Integer, Integer> table = SortedTable.empty();
        for (int i = 0; i < 100_000; i++) {
            table = table.with(i, i);
        }

        assertThat(table.ascending(99_990, 200_000))
                .containsExactlyElementsOf(
                        IntStream.range(99_990, 100_000).boxed().toList());
        assertThat(table.height()).isLessThan(25);
    }

    @Test
    void a_walk_has_an_end() {
        Iterator<String> walk = SortedTable.<Integer, String>empty()
                .with(1, "one")
                .ascending(0, 9)
                .iterator();

        assertThat(walk.next()).isEqualTo("one");
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }
}
