package dev.roster.page;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of a list, in its order.
 *
 * @param items what it holds; empty only if nothing (more) matches, save where a list says otherwise
 * @param next where the next page begins, or empty if this is the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<Cursor> next) implements Iterable<T> {

    /**
     * Copies the items.
     *
     * @param items what it holds; empty only if nothing (more) matches, save where a list says otherwise
     * @param next where the next page begins, or empty if this is the last
     */
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }

    /**
     * @param change what becomes of each item
     * @param <R> what it becomes
     * @return the same stretch with other items
     */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }
}
