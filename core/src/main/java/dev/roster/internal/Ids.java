package dev.roster.internal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562, section 5.7), and random ones of version 4. Safe for use by any thread. */
public final class Ids {

    private final InstantSource clock;
    private final SecureRandom random;
    private long lastMillis;
    private int sequence;

    public Ids(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Ids of one maker rise: the twelve bits after the time count within a millisecond and run over into the next one
     * (section 6.2, method 1), so that a list by id is a list by making.
     */
    public synchronized UUID next() {
        long millis = clock.millis();
        if (millis > lastMillis) {
            lastMillis = millis;
            sequence = random.nextInt(1 << 8);
        } else if (++sequence == 1 << 12) {
            lastMillis++;
            sequence = 0;
        }
        long high = lastMillis << 16 | 7L << 12 | sequence;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** An id that cannot be guessed from another. */
    public UUID random() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | bytes[i] & 0xff;
            low = low << 8 | bytes[i + 8] & 0xff;
        }
        return new UUID(high & 0xffff_ffff_ffff_0fffL | 0x4000L, low & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }
}
