package dev.roster.examples.benchmarks.access;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** How much of the heap a member takes whose rights are kept, with 10 permissions and 10 partners. */
final class Weight {

    private static final int PARTNERS = 10;

    /** They stay: what went away while the next is weighed would be taken for lighter. */
    private final List<Town<?>> weighed = new ArrayList<>();

    /** In bytes, with all that is kept for it. */
    <I> double ofMember(int members, Class<I> idType) {
        World world = new World(members, PARTNERS, Duty.CLERK);
        Town<I> town = Town.over(WorldStorage.of(world), idType);
        long before = used();
        town.load(world);
        long taken = used() - before;
        // What was overtaken, while it was read, by a look whether anything has changed, is read when it is asked
        // about.
        int kept = town.roster().accessCounts().members();
        if (kept < members / 10 * 9) {
            throw new IllegalStateException("Only " + kept + " are kept.");
        }
        weighed.add(town);
        return (double) taken / kept;
    }

    /** Of the heap, after what is garbage has gone. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
