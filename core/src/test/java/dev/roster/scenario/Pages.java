package dev.roster.scenario;

import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Reads lists to their end, the way somebody does who clicks "more". */
final class Pages {

    private Pages() {}

    static <T> List<T> all(IntFunction<Page<T>> first, BiFunction<Integer, Cursor, Page<T>> next) {
        return all(1000, first, next);
    }

    static <T> List<T> all(int size, IntFunction<Page<T>> first, BiFunction<Integer, Cursor, Page<T>> next) {
        List<T> all = new ArrayList<>();
        Page<T> page = first.apply(size);
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = next.apply(size, page.next().get());
            all.addAll(page.items());
        }
        return all;
    }
}
