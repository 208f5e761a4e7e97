package dev.roster.examples.benchmarks.access;

/** A set of numbers other than zero as one writes it by hand: open addressing, half full at the most. */
final class LongSet {

    private final long[] table;
    private final int shift;

    LongSet(long... numbers) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, numbers.length * 2 - 1));
        table = new long[1 << bits];
        shift = Long.SIZE - bits;
        for (long number : numbers) {
            int at = start(number);
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = number;
        }
    }

    boolean contains(long number) {
        int at = start(number);
        while (table[at] != 0) {
            if (table[at] == number) {
                return true;
            }
            at = at + 1 & table.length - 1;
        }
        return false;
    }

    private int start(long number) {
        return (int) (number * 0x9E3779B97F4A7C15L >>> shift);
    }
}
