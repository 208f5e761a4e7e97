package dev.roster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.ConcurrentChange;
import dev.roster.port.Allowance;
import dev.roster.port.AllowanceStore;
import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import dev.roster.text.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link AllowanceStore} promises. */
public abstract class AllowanceStoreContract extends StorageSuite {

    private static final int MANY = 64;
    private static final Instant END = Fixtures.START.plus(Duration.ofDays(1));

    @Test
    void a_counter_comes_back_as_it_was_added() {
        Allowance grace = counter("grace", 3, END);

        assertThat(write(Map.of(), grace)).isTrue();

        assertThat(current("grace")).isEqualTo(Map.of(grace.key(), grace));
    }

    @Test
    void what_there_is_of_many_is_found_and_nothing_else() {
        List<Allowance> all = IntStream.range(0, 1_200)
                .mapToObj(i -> counter("p" + i, i + 1, END.plusMillis(i)))
                .toList();
        write(Map.of(), all.toArray(Allowance[]::new));

        Map<String, Allowance> found = in(allowances -> allowances.current(
                IntStream.range(0, 2_400).mapToObj(i -> key("p" + i)).toList()));

        assertThat(found.values()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(current("nobody")).isEmpty();
        assertThat(current()).isEmpty();
    }

    @Test
    void counters_that_were_read_are_written_and_others_added_in_one_call() {
        write(Map.of(), counter("grace", 1, END), counter("linus", 1, END), counter("mary", 9, END));
        Instant later = END.plus(Duration.ofDays(1));

        boolean written = in(allowances -> allowances.write(
                allowances.current(keys("grace", "linus", "new")),
                List.of(counter("grace", 2, END), counter("linus", 1, later), counter("new", 1, END))));

        assertThat(written).isTrue();
        assertThat(current("grace", "linus", "mary", "new").values())
                .containsExactlyInAnyOrder(
                        counter("grace", 2, END),
                        counter("linus", 1, later),
                        counter("mary", 9, END),
                        counter("new", 1, END));
    }

    @Test
    void what_was_counted_can_be_given_back_down_to_nothing() {
        Allowance taken = counter("grace", 1, END);
        write(Map.of(), taken);

        assertThat(write(byKey(List.of(taken)), counter("grace", 0, END))).isTrue();

        assertThat(current("grace").values()).containsExactly(counter("grace", 0, END));
    }

    @Test
    void thousands_are_counted_up_in_one_call() {
        List<Allowance> ones = IntStream.range(0, 1_200)
                .mapToObj(i -> counter("p" + i, 1, END))
                .toList();
        List<Allowance> twos =
                ones.stream().map(one -> new Allowance(one.key(), 2, END)).toList();
        write(Map.of(), ones.toArray(Allowance[]::new));

        assertThat(write(byKey(ones), twos.toArray(Allowance[]::new))).isTrue();

        assertThat(in(allowances -> allowances.current(
                                ones.stream().map(Allowance::key).toList()))
                        .values())
                .containsExactlyInAnyOrderElementsOf(twos);
    }

    @Test
    void nothing_is_written_over_what_was_counted_since_it_was_read() {
        Allowance read = counter("grace", 1, END);
        write(Map.of(), read);
        write(byKey(List.of(read)), counter("grace", 4, END));

        assertThat(write(byKey(List.of(read)), counter("grace", 5, END))).isFalse();

        assertThat(current("grace").values()).containsExactly(counter("grace", 4, END));
    }

    @Test
    void nothing_is_written_over_a_window_that_began_since_it_was_read() {
        Allowance read = counter("grace", 1, END);
        write(Map.of(), read);
        Allowance next = counter("grace", 1, END.plus(Duration.ofDays(1)));
        write(byKey(List.of(read)), next);

        assertThat(write(byKey(List.of(read)), counter("grace", 2, END))).isFalse();

        assertThat(current("grace").values()).containsExactly(next);
    }

    @Test
    void nothing_is_added_where_somebody_was_first() {
        Allowance first = counter("grace", 1, END);
        write(Map.of(), first);

        assertThat(write(Map.of(), counter("grace", 2, END))).isFalse();
        assertThat(write(Map.of(), counter("grace", 2, END), counter("linus", 1, END)))
                .isFalse();

        assertThat(current("grace").values()).containsExactly(first);
    }

    @Test
    void nothing_is_written_where_a_counter_is_gone() {
        Allowance read = counter("grace", 1, END);
        write(Map.of(), read);
        assertThat(deleted(END, 10)).isEqualTo(1);

        assertThat(write(byKey(List.of(read)), counter("grace", 2, END))).isFalse();
    }

    @Test
    void a_transaction_reads_what_it_has_counted() {
        Allowance one = counter("grace", 1, END);
        Allowance two = counter("grace", 2, END);

        Map<String, Allowance> seen = in(allowances -> {
            allowances.write(Map.of(), List.of(one));
            allowances.write(allowances.current(keys("grace")), List.of(two));
            return allowances.current(keys("grace"));
        });

        assertThat(seen.values()).containsExactly(two);
    }

    @Test
    void what_a_transaction_counted_that_fails_was_never_counted() {
        try {
            storage().inTransaction(unit -> {
                unit.allowances().write(Map.of(), List.of(counter("grace", 1, END)));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }

        assertThat(current("grace")).isEmpty();
        assertThat(write(Map.of(), counter("grace", 1, END))).isTrue();
    }

    @Test
    void what_is_counted_in_a_transaction_of_the_host_is_there_when_it_commits() {
        write(Map.of(), counter("grace", 1, END));
        HostTransaction transaction = fixture().begin();
        Storage joined = storage().joining(transaction);

        boolean written = joined.inTransaction(unit -> unit.allowances()
                .write(
                        unit.allowances().current(keys("grace", "linus")),
                        List.of(counter("grace", 2, END), counter("linus", 1, END))));
        fixture().commit(transaction);

        assertThat(written).isTrue();
        assertThat(current("grace", "linus").values())
                .containsExactlyInAnyOrder(counter("grace", 2, END), counter("linus", 1, END));
    }

    @Test
    void counters_are_deleted_when_their_window_is_over_the_oldest_first() {
        for (int i = 0; i < 10; i++) {
            write(Map.of(), counter("p" + i, 1, END.plusSeconds((i * 7) % 10)));
        }

        assertThat(deleted(END.minusNanos(1_000), 100)).isZero();
        assertThat(deleted(END.plusSeconds(6), 3)).isEqualTo(3);
        assertThat(ends()).containsExactlyInAnyOrder(3, 4, 5, 6, 7, 8, 9);
        assertThat(deleted(END.plusSeconds(6), 100)).isEqualTo(4);
        assertThat(ends()).containsExactlyInAnyOrder(7, 8, 9);
    }

    @Test
    void many_who_count_the_same_at_once_lose_no_count() {
        List<Integer> ranks = Together.run(MANY, i -> countUp(i % 2 == 0 ? keys("a", "b") : keys("b", "a")));

        assertThat(ranks)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, MANY).boxed().toList());
        assertThat(current("a", "b").values())
                .extracting(Allowance::used)
                .hasSize(2)
                .containsOnly(MANY);
    }

    @Test
    void many_who_count_up_to_a_limit_stop_there_while_others_delete_what_is_over() {
        int most = 20;
        Instant over = END.minusSeconds(1);
        for (int i = 0; i < MANY; i++) {
            write(Map.of(), counter("p" + i, 1, over));
        }

        List<Boolean> counted = Together.run(MANY, i -> i % 8 == 7 ? deleted(END, 5) < 0 : isCounted("p" + i, most));

        assertThat(counted.stream().filter(did -> did)).hasSize(most);
        assertThat(current("all").values()).containsExactly(counter("all", most, END.plusSeconds(1)));
    }

    /** As a use case does: reads, decides, writes. */
    private boolean isCounted(String other, int most) {
        return in(allowances -> {
            Map<String, Allowance> read = allowances.current(keys("all", other));
            Allowance all = read.get(key("all"));
            int used = all == null ? 0 : all.used();
            if (used == most) {
                return false;
            }
            requireWritten(allowances.write(
                    read,
                    List.of(counter("all", used + 1, END.plusSeconds(1)), counter(other, 1, END.plusSeconds(1)))));
            return true;
        });
    }

    private int countUp(List<String> keys) {
        return in(allowances -> {
            Map<String, Allowance> read = allowances.current(keys);
            int used =
                    read.values().stream().mapToInt(Allowance::used).findFirst().orElse(0) + 1;
            requireWritten(allowances.write(
                    read,
                    keys.stream().map(key -> new Allowance(key, used, END)).toList()));
            return used;
        });
    }

    private static void requireWritten(boolean written) {
        if (!written) {
            throw new ConcurrentChange("somebody else was first", null);
        }
    }

    private Set<Integer> ends() {
        return current("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9").values().stream()
                .map(allowance -> (int) Duration.between(END, allowance.until()).toSeconds())
                .collect(Collectors.toSet());
    }

    private <T> T in(Function<AllowanceStore, T> work) {
        return storage().inTransaction(unit -> work.apply(unit.allowances()));
    }

    private int deleted(Instant now, int most) {
        return in(allowances -> allowances.deleteOver(now, most));
    }

    private boolean write(Map<String, Allowance> read, Allowance... counted) {
        return in(allowances -> allowances.write(read, List.of(counted)));
    }

    private Map<String, Allowance> current(String... whom) {
        return in(allowances -> allowances.current(keys(whom)));
    }

    private static Map<String, Allowance> byKey(List<Allowance> all) {
        return all.stream().collect(Collectors.toMap(Allowance::key, Function.identity()));
    }

    private static Allowance counter(String whom, int used, Instant until) {
        return new Allowance(key(whom), used, until);
    }

    private static List<String> keys(String... whom) {
        return List.of(whom).stream().map(AllowanceStoreContract::key).toList();
    }

    private static String key(String whom) {
        return Sha256.of(whom);
    }
}
