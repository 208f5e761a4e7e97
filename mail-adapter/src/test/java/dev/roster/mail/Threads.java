package dev.roster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks for threads that are still busy with mail. */
final class Threads {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private Threads() {}

    /** That none is, but for the one that asks. The watchdog's may wait for its next task for a while. */
    static void assertNoneStuck() {
        long end = System.nanoTime() + PATIENCE;
        while (!stuck().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(stuck()).isEmpty();
    }

    private static List<String> stuck() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey() != Thread.currentThread())
                .filter(Threads::isAtMail)
                .map(each -> each.getKey().getName() + " at " + Arrays.toString(each.getValue()))
                .toList();
    }

    private static boolean isAtMail(Map.Entry<Thread, StackTraceElement[]> thread) {
        return Arrays.stream(thread.getValue())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("dev.roster.") || name.startsWith("org.eclipse.angus."));
    }
}
