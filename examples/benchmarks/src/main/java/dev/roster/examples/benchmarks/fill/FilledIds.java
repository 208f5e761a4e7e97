package dev.roster.examples.benchmarks.fill;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Ids as Roster makes them, but of any time: UUIDs of version 7, in the order of their making, and random ones. */
final class FilledIds {

    private final SplittableRandom random;
    private long last;

    FilledIds(SplittableRandom random) {
        this.random = random;
    }

    /** One of a time. Those of one millisecond come in any order, as from several nodes. */
    UUID at(Instant time) {
        long high = time.toEpochMilli() << 16 | 7L << 12 | last++ & 0xfff;
        return new UUID(high, variant(random.nextLong()));
    }

    UUID random() {
        return new UUID(random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L, variant(random.nextLong()));
    }

    /** As long and as random as a hash of a token. */
    String hash() {
        StringBuilder hash = new StringBuilder(64);
        for (int i = 0; i < 4; i++) {
            hash.append(String.format("%016x", random.nextLong()));
        }
        return hash.toString();
    }

    private static long variant(long low) {
        return low & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    }
}
