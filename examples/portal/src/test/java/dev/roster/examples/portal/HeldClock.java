package dev.roster.examples.portal;

import dev.roster.memory.SettableClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** A clock that holds up what the portal does later, for as long as is said. */
public final class HeldClock implements InstantSource {

    final SettableClock time = new SettableClock();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void letGo() {
        gate.countDown();
    }

    @Override
    public Instant instant() {
        if (Thread.currentThread().getName().equals("portal-later")) {
            await();
        }
        return time.instant();
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
