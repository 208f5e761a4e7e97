package dev.roster.examples.benchmarks.growth;

import dev.roster.Roster;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.fill.FilledOrganization;
import dev.roster.examples.benchmarks.fill.OrganizationFill;
import dev.roster.examples.benchmarks.fill.Rows;
import dev.roster.examples.benchmarks.plan.PlanReport;
import dev.roster.id.UserId;
import dev.roster.member.ListedMember;
import dev.roster.member.MemberStatus;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * What each thing that the door offers takes in organizations of several sizes, or with several numbers of organizations:
 * a database for each size, all filled, and then measured in rounds, each of all operations at all sizes, so that whatever
 * else the machine does for a while hits all alike, and no median.
 */
public final class Growth {

    private static final double AIM = 1.5;

    private final TestBed bed;
    private final PrintStream out;
    private final Path plans;
    private final Repetitions repetitions;
    private final String only;

    /**
     * @param plans the file for all plans
     * @param repetitions how often each operation is done
     * @param only what the names of the operations have in them that are measured; empty for all
     */
    public Growth(TestBed bed, PrintStream out, Path plans, Repetitions repetitions, String only) {
        this.bed = bed;
        this.out = out;
        this.plans = plans;
        this.repetitions = repetitions;
        this.only = only;
    }

    /** Measures organizations of these sizes. Returns how many plans are bad. */
    public int inOneOrganization(List<Integer> sizes) throws Exception {
        List<Town> towns = new ArrayList<>();
        for (int size : sizes) {
            towns.add(filled(size + " members", "one_" + size, fill -> fill.organization("Acme", size, size / 5)));
        }
        return measure("one organization", towns);
    }

    /** Measures an organization of ten among this many. Returns how many plans are bad. */
    public int amongOrganizations(List<Integer> numbers) throws Exception {
        List<Town> towns = new ArrayList<>();
        for (int number : numbers) {
            towns.add(filled(number + " orgs", "many_" + number, fill -> {
                for (int i = 1; i < number; i++) {
                    fill.organization("Organization " + i, 10, 1);
                }
                return fill.organization("Acme", 200, 100);
            }));
        }
        return measure("many organizations", towns);
    }

    /**
     * How often each operation is done.
     *
     * @param warmUps before anything is measured
     * @param runs of which the median is told
     */
    public record Repetitions(int warmUps, int runs) {}

    private interface Filling {
        FilledOrganization by(OrganizationFill fill) throws SQLException;
    }

    private Town filled(String size, String database, Filling filling) throws SQLException {
        Instant start = Instant.now();
        Place place = bed.create(database);
        FilledOrganization filled;
        Deque<UserId> strangers = new ArrayDeque<>();
        try (Rows rows = place.rows()) {
            OrganizationFill fill = new OrganizationFill(rows, 17, start);
            filled = filling.by(fill);
            for (int i = 0; i < 100; i++) {
                strangers.add(fill.person());
            }
        }
        place.settle();
        Town town = new Town(size, place, filled, strangers);
        town
                .roster
                .in(filled.id())
                .as(filled.owner())
                .members()
                .byAddress()
                .withStatus(MemberStatus.ACTIVE)
                .page(Math.min(200, filled.members() / 2))
                .items()
                .stream()
                .map(ListedMember::member)
                .filter(member -> !member.user().equals(filled.owner()))
                .forEach(member -> town.members.add(member.user()));
        out.printf(
                Locale.ROOT,
                "filled %s on %s in %d s%n",
                size,
                bed.name(),
                Duration.between(start, Instant.now()).toSeconds());
        return town;
    }

    private int measure(String title, List<Town> towns) throws Exception {
        Figures figures = new Figures(towns.stream().map(town -> town.size).toList());
        List<Operation> operations = Stream.concat(Reads.all().stream(), Writes.all().stream())
                .filter(operation -> operation.name().contains(only))
                .toList();
        for (int run = -repetitions.warmUps(); run < repetitions.runs(); run++) {
            for (Operation operation : operations) {
                for (int turn = 0; turn < towns.size(); turn++) {
                    // Whoever comes first may find the processor cold: that is each in turn.
                    Town town = towns.get((turn + run + repetitions.warmUps()) % towns.size());
                    long nanos = timed(operation, town, town.roster);
                    if (run >= 0) {
                        figures.add(operation.name(), town.size, nanos);
                    }
                }
            }
        }
        out.printf("%n%s on %s%n", title, bed.name());
        figures.print(out, AIM);
        Town largest = towns.get(towns.size() - 1);
        int bad = looked(largest, operations);
        for (Town town : towns) {
            town.place.close();
        }
        return bad;
    }

    private static long timed(Operation operation, Town town, Roster door) throws Exception {
        Callable<?> run = operation.prepared().in(town, door);
        long start = System.nanoTime();
        Object result = run.call();
        long end = System.nanoTime();
        if (result == null) {
            throw new IllegalStateException(operation.name() + " gave nothing");
        }
        return end - start;
    }

    /** Does each operation once more with all statements kept, and looks at their plans. */
    private int looked(Town town, List<Operation> operations) throws Exception {
        Roster door = town.recorded();
        for (Operation operation : operations) {
            operation.prepared().in(town, door).call();
        }
        return new PlanReport(out, plans).of(town.recorder.statements(), town.place.explainer());
    }
}
