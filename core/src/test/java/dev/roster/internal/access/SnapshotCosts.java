package dev.roster.internal.access;

import dev.roster.access.AccessRules;
import dev.roster.catalog.PermissionOn;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.freshness.KeptRights;
import dev.roster.member.Membership;
import dev.roster.port.Lookups;
import dev.roster.port.OrganizationRevisions;
import dev.roster.port.Storage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/**
 * Prints what a check costs, a snapshot to compile, and a member to keep: figures, not a test. To be run by hand, with a word
 * of what is wanted; checks one at a time, lest the machine's code for one serves another.
 */
final class SnapshotCosts {

    private static final int MEMBERS = 50_000;

    private final String wanted;

    /** None is given back while another is measured. */
    private final List<KeptRights> all = new ArrayList<>();

    private SnapshotCosts(String wanted) {
        this.wanted = wanted;
    }

    public static void main(String[] args) {
        new SnapshotCosts(args.length == 0 ? "" : args[0]).print();
    }

    private void print() {
        CostCatalog<Long> numbers = new CostCatalog<>(Long.class, number -> number);
        CostCatalog<Integer> small = new CostCatalog<>(Integer.class, number -> (int) number);
        CostCatalog<UUID> uuids = new CostCatalog<>(UUID.class, number -> new UUID(number * 31, ~number));
        CostCatalog<String> texts = new CostCatalog<>(String.class, number -> "partner-" + number);
        floors();
        check("Long", numbers);
        check("Integer", small);
        check("UUID", uuids);
        check("String", texts);
        compile("Long", numbers);
        compile("UUID", uuids);
        compile("String", texts);
        keep("Long", numbers);
        keep("UUID", uuids);
        keep("String", texts);
    }

    private void floors() {
        boolean[] flags = new boolean[1024];
        long[] table = (long[]) IdTable.of(
                new CostCatalog<>(Long.class, number -> number).resourceTypes().get(0),
                List.of("1000", "1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009"));
        nanos("an element of an array", each -> flags[each & 1023] ? 1 : 0);
        nanos("a probe of a long[] by hand", each -> probe(table, 1_000 + (each & 15)) ? 1 : 0);
    }

    private static boolean probe(long[] table, long id) {
        int mask = table.length - 2;
        int slot = (int) (id * 0x9E3779B97F4A7C15L >>> 60) & mask;
        while (true) {
            long found = table[slot + 1];
            if (found == id) {
                return true;
            }
            if (found == 0) {
                return false;
            }
            slot = slot + 1 & mask;
        }
    }

    private <I> void check(String name, CostCatalog<I> catalog) {
        Snapshot snapshot = new Snapshot(new Shapes(catalog), Given.ADA, catalog.aMembership(1_000, 10));
        List<I> ids = new ArrayList<>();
        for (int each = 0; each < 16; each++) {
            ids.add(catalog.id(1_000 + each));
        }
        Object[] asked = ids.toArray();
        @SuppressWarnings("unchecked")
        PermissionOn<Object> on = (PermissionOn<Object>) catalog.on.get(3);
        nanos(name + ": a permission", each -> snapshot.allows(catalog.plain.get(3)) ? 1 : 0);
        nanos(name + ": a permission on one of ten", each -> snapshot.allows(on, asked[each & 15]) ? 1 : 0);
    }

    /** Each question depends on the answer before it; the best of many short rounds, so that nothing interrupts it. */
    private void nanos(String what, IntUnaryOperator question) {
        if (!what.contains(wanted)) {
            return;
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 500; round++) {
            long begin = System.nanoTime();
            int last = 0;
            for (int each = 0; each < 100_000; each++) {
                last = question.applyAsInt(each + last);
            }
            best = Math.min(best, (System.nanoTime() - begin + last) / 100_000.0);
        }
        System.out.printf(Locale.ROOT, "%-40s %6.2f ns%n", what, best);
    }

    private void compile(String name, CostCatalog<?> catalog) {
        Shapes shapes = new Shapes(catalog);
        for (int resources : "compiling".contains(wanted) ? new int[] {10, 100} : new int[0]) {
            Membership membership = catalog.aMembership(1_000, resources);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 500; round++) {
                long begin = System.nanoTime();
                for (int each = 0; each < 100; each++) {
                    new Snapshot(shapes, Given.ADA, membership);
                }
                best = Math.min(best, (System.nanoTime() - begin) / 100_000.0);
            }
            System.out.printf(
                    Locale.ROOT, "%s: compiling 20 permissions, %d resources: %.1f µs%n", name, resources, best);
        }
    }

    private void keep(String name, CostCatalog<?> catalog) {
        for (int resources : "keeping".contains(wanted) ? new int[] {0, 1, 10, 100} : new int[0]) {
            KeptRights rights = new KeptRights(
                    storage(catalog, resources),
                    new Shapes(catalog),
                    AccessRules.usual().bound(Duration.ofMinutes(1)).keeping(2 * MEMBERS));
            all.add(rights);
            long before = used();
            for (int from = 0; from < MEMBERS; from += 1_000) {
                List<UserId> users = new ArrayList<>();
                for (int user = from; user < from + 1_000; user++) {
                    users.add(new UserId(new UUID(7, user)));
                }
                rights.recent(Given.ACME, users);
            }
            long bytes = used() - before;
            System.out.printf(
                    Locale.ROOT,
                    "%s: a cached member with %d resources: %d bytes (%d members)%n",
                    name,
                    resources,
                    bytes / MEMBERS,
                    rights.counts().members());
        }
    }

    private static Storage storage(CostCatalog<?> catalog, int resources) {
        Object lookups = Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Lookups.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "memberships" -> memberships(catalog, resources, (Collection<?>) args[1]);
                    case "revisions" -> revisions((Collection<?>) args[0]);
                    default -> Map.of();
                });
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, args) -> lookups);
    }

    private static Map<UserId, Membership> memberships(CostCatalog<?> catalog, int resources, Collection<?> users) {
        Map<UserId, Membership> memberships = new HashMap<>();
        users.forEach(user -> memberships.put((UserId) user, catalog.aMembership(1_000, resources)));
        return memberships;
    }

    private static Map<OrganizationId, OrganizationRevisions> revisions(Collection<?> organizations) {
        Map<OrganizationId, OrganizationRevisions> revisions = new HashMap<>();
        organizations.forEach(each -> revisions.put((OrganizationId) each, new OrganizationRevisions(1, 0)));
        return revisions;
    }

    private static long used() {
        for (int each = 0; each < 4; each++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
