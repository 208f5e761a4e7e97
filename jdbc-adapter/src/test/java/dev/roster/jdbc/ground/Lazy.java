package dev.roster.jdbc.ground;

import java.util.function.Supplier;

/** Something that is made once, when it is first asked for. What could not be made is not tried again. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private Supplier<T> made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (made == null) {
            made = make();
        }
        return made.get();
    }

    private Supplier<T> make() {
        try {
            T value = maker.get();
            return () -> value;
        } catch (RuntimeException | Error failure) {
            return () -> {
                throw new IllegalStateException("Could not be made: " + failure.getMessage(), failure);
            };
        }
    }
}
