package dev.roster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Reach.EverythingExcept;
import dev.roster.access.Reach.Only;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTest {

    private static final List<String> NAMED = List.of("a", "b", "c");

    private static final List<String> IDS = List.of("a", "b", "c", "never named");

    private static final List<Reach> ALL = all();

    @Test
    void what_one_of_two_reaches_both_together_reach() {
        for (Reach one : ALL) {
            for (Reach other : ALL) {
                assertThat(IDS).allMatch(id -> one.or(other).includes(id) == (one.includes(id) || other.includes(id)));
            }
        }
    }

    @Test
    void without_another_is_what_is_reached_here_and_not_there() {
        for (Reach one : ALL) {
            for (Reach other : ALL) {
                Reach rest = one.without(other);
                assertThat(IDS).allMatch(id -> rest.includes(id) == (one.includes(id) && !other.includes(id)));
                assertThat(rest.or(other)).isEqualTo(one.or(other));
                assertThat(rest.isNothing()).isEqualTo(other.includesAll(one));
            }
        }
    }

    @Test
    void one_includes_another_if_it_reaches_all_that_the_other_does() {
        for (Reach one : ALL) {
            for (Reach other : ALL) {
                assertThat(one.includesAll(other))
                        .isEqualTo(IDS.stream().allMatch(id -> one.includes(id) || !other.includes(id)));
            }
        }
    }

    @Test
    void equal_is_what_reaches_the_same() {
        for (Reach one : ALL) {
            for (Reach other : ALL) {
                assertThat(one.equals(other)).isEqualTo(one.includesAll(other) && other.includesAll(one));
                assertThat(one.or(other)).isEqualTo(other.or(one));
                assertThat(one.or(other).equals(one)).isEqualTo(one.includesAll(other));
                for (Reach third : ALL) {
                    assertThat(one.or(other).or(third)).isEqualTo(one.or(other.or(third)));
                }
            }
        }
    }

    @Test
    void nothing_is_reached_where_no_id_is_included() {
        for (Reach each : ALL) {
            assertThat(each.isNothing()).isEqualTo(IDS.stream().noneMatch(each::includes));
        }
        assertThat(Reach.NOTHING.isNothing()).isTrue();
        assertThat(IDS).allMatch(Reach.EVERYTHING::includes);
    }

    @Test
    void a_reach_keeps_its_ids_to_itself() {
        Set<String> ids = new HashSet<>(Set.of("a"));
        Reach only = new Only(ids);
        Reach except = new EverythingExcept(ids);

        ids.add("b");

        assertThat(only.includes("b")).isFalse();
        assertThat(except.includes("b")).isTrue();
    }

    private static List<Reach> all() {
        List<Reach> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << NAMED.size(); bits++) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < NAMED.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    ids.add(NAMED.get(i));
                }
            }
            all.add(new Only(ids));
            all.add(new EverythingExcept(ids));
        }
        return all;
    }
}
