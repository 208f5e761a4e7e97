package dev.roster.jdbc.freshness;

import dev.roster.id.OrganizationId;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;

/** A storage in which some look-ups can be held up, until they are let go. */
public final class StoppableStorage extends PassingOn {

    private final AtomicReference<Hold> hold = new AtomicReference<>();

    private record Hold(BiPredicate<Thread, Object> what, CountDownLatch held, CountDownLatch end) {}

    public StoppableStorage(Storage storage) {
        super(storage);
    }

    /** The thread that prolongs leases, from the next time that it asks. */
    public void stopRenewer() {
        holdUp((thread, about) -> thread.getName().startsWith("roster-access"));
    }

    /** Whoever asks about an organization, alone or together with others. */
    void stopAbout(OrganizationId organization) {
        holdUp((thread, about) -> about.equals(organization)
                || (about instanceof Collection<?> several && several.contains(organization))
                || (about instanceof Map<?, ?> several && several.containsKey(organization)));
    }

    private void holdUp(BiPredicate<Thread, Object> what) {
        hold.set(new Hold(what, new CountDownLatch(1), new CountDownLatch(1)));
    }

    /** Waits until somebody is. */
    void awaitHeldUp() throws InterruptedException {
        hold.get().held.await();
    }

    public void letGo() {
        Hold now = hold.getAndSet(null);
        if (now != null) {
            now.end.countDown();
        }
    }

    @Override
    public Lookups lookups() {
        Lookups lookups = super.lookups();
        return (Lookups) Proxy.newProxyInstance(
                Lookups.class.getClassLoader(),
                new Class<?>[] {Lookups.class},
                (proxy, method, arguments) -> passOn(lookups, method, arguments));
    }

    private Object passOn(Lookups lookups, Method method, Object[] arguments) throws Throwable {
        Hold now = hold.get();
        if (now != null && now.what.test(Thread.currentThread(), arguments[0])) {
            now.held.countDown();
            now.end.await();
        }
        try {
            return method.invoke(lookups, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
