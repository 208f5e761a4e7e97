package dev.roster.examples.benchmarks.access;

import dev.roster.access.Access;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Membership;
import dev.roster.port.Storage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Rights are read anew from a storage that has them ready: those of members with 20 permissions on each of 100 partners. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Load {

    static final int PARTNERS = 100;

    private static final int MEMBERS = 256;

    private final World world = new World(MEMBERS, PARTNERS, Duty.CHIEF);
    private final Storage storage = WorldStorage.ready(world);
    private final Town<Long> town = Town.over(storage, Long.class);
    private final OrganizationId[] organizations = new OrganizationId[MEMBERS];
    private final UserId[] users = new UserId[MEMBERS];
    private int next;

    @Setup
    public void prepare() {
        for (int member = 0; member < MEMBERS; member++) {
            organizations[member] = world.organizationId(world.organization(member));
            users[member] = world.userId(world.user(member));
        }
        long before = town.roster().accessCounts().loads();
        for (int member = 0; member < MEMBERS; member++) {
            load();
        }
        if (town.roster().accessCounts().loads() - before < MEMBERS) {
            throw new IllegalStateException("What is to be timed was not read.");
        }
    }

    /** All of it. */
    @Benchmark
    public Access load() {
        int member = next++ & (MEMBERS - 1);
        return town.roster().in(organizations[member]).access(users[member]).fresh();
    }

    /** The part of the storage. */
    @Benchmark
    public Map<UserId, Membership> read() {
        int member = next++ & (MEMBERS - 1);
        storage.lookups().revisions(organizations[member], users[member]);
        return storage.lookups().memberships(organizations[member], List.of(users[member]));
    }
}
