package dev.roster.mail.wire;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers the mails of a server. */
final class Count {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    /** @return the number of the mail that a client begins now, from 1 */
    int begin() {
        return begun.incrementAndGet();
    }

    void take() {
        taken.incrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
