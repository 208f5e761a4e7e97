package dev.roster.internal.access;

import dev.roster.catalog.ResourceType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Sets of ids of one resource type, made once and then only looked into. A set is a bare array, so that finding an id costs
 * one step less: a {@code long[]} if all ids are numbers, else an {@code Object[]}. Both are hash tables with open addressing,
 * about 0.6 full. How many steps a look takes is bounded: ids that hash so badly that they need more, as somebody might choose
 * them, lie in a {@link HashSet}, which copes with that. A text that storage has and that is no id of the type, or not as the
 * type writes it, lies there as that text: it counts, and no id equals it.
 */
final class IdTable {

    /** The golden ratio. Multiples of it are spread over the whole range; its upper bits are taken. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** For each bit of a table's size. Chance alone does not come near. */
    private static final int MOST_STEPS_PER_BIT = 8;

    /** As many may lie side by side. */
    private static final int LONGEST_ROW_PER_BIT = 32;

    private IdTable() {}

    /**
     * @param type the type of the resources
     * @param texts their ids as texts, each once and one at least
     * @return the table
     */
    static Object of(ResourceType<?> type, Collection<String> texts) {
        Object[] ids = texts.stream().map(text -> typed(type, text)).toArray();
        return Arrays.stream(ids).allMatch(Number.class::isInstance) ? ofNumbers(ids) : ofObjects(ids);
    }

    /** The id that a text stands for, or the text itself if it is not as an id is written. */
    static Object typed(ResourceType<?> type, String text) {
        try {
            Object id = type.id(text);
            return id.toString().equals(text) ? id : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /**
     * @param table a table
     * @param id an id, of whatever class, or a text that is none
     * @return whether it is there; in a table of numbers, an {@code Integer} is found like a {@code Long}
     */
    static boolean contains(Object table, Object id) {
        if (table instanceof long[] numbers) {
            return id instanceof Number number && contains(numbers, number.longValue());
        }
        return table instanceof Object[] objects ? contains(objects, id) : ((Set<?>) table).contains(id);
    }

    /** What stands for an empty slot is itself found in one. */
    private static boolean contains(long[] table, long id) {
        long empty = table[0];
        int mask = table.length - 2;
        int slot = slot(id, mask);
        while (true) {
            long found = table[slot + 1];
            if (found == id) {
                return id != empty;
            }
            if (found == empty) {
                return false;
            }
            slot = slot + 1 & mask;
        }
    }

    private static boolean contains(Object[] table, Object id) {
        int mask = table.length - 1;
        int slot = slot(id.hashCode(), mask);
        while (true) {
            Object found = table[slot];
            if (found == null) {
                return false;
            }
            if (found.equals(id)) {
                return true;
            }
            slot = slot + 1 & mask;
        }
    }

    /** How many ids there are. */
    static int size(Object table) {
        int[] size = new int[1];
        forEach(table, id -> size[0]++);
        return size[0];
    }

    /** The ids as texts. */
    static Set<String> texts(Object table) {
        Stream.Builder<String> texts = Stream.builder();
        forEach(table, id -> texts.add(id.toString()));
        return Set.of(texts.build().toArray(String[]::new));
    }

    private static void forEach(Object table, Consumer<Object> action) {
        if (table instanceof long[] numbers) {
            Arrays.stream(numbers, 1, numbers.length)
                    .filter(number -> number != numbers[0])
                    .forEach(action::accept);
        } else if (table instanceof Object[] objects) {
            for (Object object : objects) {
                if (object != null) {
                    action.accept(object);
                }
            }
        } else {
            ((Set<?>) table).forEach(action);
        }
    }

    /** The first element says what stands for an empty slot: some number that is no id here. */
    private static Object ofNumbers(Object[] ids) {
        long[] numbers =
                Arrays.stream(ids).mapToLong(id -> ((Number) id).longValue()).toArray();
        long empty = 0;
        while (isAmong(numbers, empty)) {
            empty = ThreadLocalRandom.current().nextLong();
        }
        long free = empty;
        int mask = capacity(ids.length) - 1;
        long[] table = new long[mask + 2];
        Arrays.fill(table, empty);
        for (long number : numbers) {
            int slot = slot(number, mask);
            int steps = 0;
            while (table[slot + 1] != empty) {
                slot = slot + 1 & mask;
                if (++steps > mostSteps(mask)) {
                    return new HashSet<>(Arrays.asList(ids));
                }
            }
            table[slot + 1] = number;
        }
        return isLoose(mask, slot -> table[slot + 1] == free) ? table : new HashSet<>(Arrays.asList(ids));
    }

    private static Object ofObjects(Object[] ids) {
        int mask = capacity(ids.length) - 1;
        Object[] table = new Object[mask + 1];
        for (Object id : ids) {
            int slot = slot(id.hashCode(), mask);
            int steps = 0;
            while (table[slot] != null) {
                slot = slot + 1 & mask;
                if (++steps > mostSteps(mask)) {
                    return new HashSet<>(Arrays.asList(ids));
                }
            }
            table[slot] = id;
        }
        return isLoose(mask, slot -> table[slot] == null) ? table : new HashSet<>(Arrays.asList(ids));
    }

    /** Who looks for what is not there may have to pass all that lie side by side. */
    private static boolean isLoose(int mask, IntPredicate isFree) {
        int longest = LONGEST_ROW_PER_BIT * Integer.bitCount(mask);
        int row = 0;
        // Twice around, since a row may go on from the last slot to the first.
        for (int slot = 0; slot < 2 * mask; slot++) {
            row = isFree.test(slot & mask) ? 0 : row + 1;
            if (row > longest) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmong(long[] numbers, long number) {
        for (long each : numbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }

    private static int slot(long hash, int mask) {
        return (int) (hash * SPREAD >>> Long.numberOfLeadingZeros(mask));
    }

    private static int mostSteps(int mask) {
        return MOST_STEPS_PER_BIT * Integer.bitCount(mask);
    }

    /** The power of two that is at least 1.6 times as much. */
    private static int capacity(int size) {
        return Integer.highestOneBit(Math.max(2, (int) Math.ceil(size * 1.6)) * 2 - 1);
    }
}
