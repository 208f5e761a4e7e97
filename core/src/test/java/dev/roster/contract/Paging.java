package dev.roster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.UserId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads lists to their end, page after page, and knows the order that they come in. */
final class Paging {

    /** More than any test has. */
    private static final int MOST_ROWS = 2_000;

    /** Binary, as UTF-8: not by UTF-16 units, by which the characters beyond U+FFFF come before some others. */
    static final Comparator<String> BINARY = (one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other));

    /** One below and two above the middle of the range, so that a signed comparison of halves shows. */
    static final List<UserId> SPREAD_IDS = List.of(
            UserId.of("f0000000-0000-7000-8000-000000000001"),
            UserId.of("00000000-0000-7000-8000-000000000001"),
            UserId.of("80000000-0000-7000-8000-000000000001"),
            UserId.of("00000000-0000-7000-bfff-ffffffffffff"));

    private Paging() {}

    /** What page after page holds until an empty one; an error where pages do not come to an end. */
    static <T, P> List<T> pages(int size, Function<T, P> position, Function<Optional<P>, List<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<P> after = Optional.empty();
        while (all.size() < MOST_ROWS) {
            List<T> page = read.apply(after);
            assertThat(page.size()).as("size of a page").isLessThanOrEqualTo(size);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            after = Optional.of(position.apply(page.get(page.size() - 1)));
        }
        throw new AssertionError("There is no end of pages");
    }

    static <T> List<T> reversed(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
