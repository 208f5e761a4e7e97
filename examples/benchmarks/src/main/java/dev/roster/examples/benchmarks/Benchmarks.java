package dev.roster.examples.benchmarks;

import dev.roster.examples.benchmarks.access.AccessCost;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.feed.Following;
import dev.roster.examples.benchmarks.growth.Growth;
import dev.roster.examples.benchmarks.limit.Limit;
import dev.roster.examples.benchmarks.mail.MailCost;
import dev.roster.examples.benchmarks.mail.MailMemory;
import dev.roster.examples.benchmarks.record.RecordCost;
import dev.roster.examples.benchmarks.roles.RoleCost;
import dev.roster.examples.benchmarks.signin.SignInCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programs: {@code growth}, {@code organizations}, {@code roles} and {@code record}, each with a database and its sizes,
 * {@code limit}, {@code feed}, {@code mail} and {@code signin}; and {@code access}, which needs no database.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        String program = arguments.length > 0 ? arguments[0] : "";
        if (program.equals("access")) {
            new AccessCost(System.out, Arrays.asList(arguments).contains("short"), System.getProperty("only", ""))
                    .run();
            return;
        }
        String database = arguments.length > 1 ? arguments[1] : "postgresql";
        List<Integer> sizes =
                Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
        Path target = Path.of("target");
        Files.createDirectories(target);
        Path folder = Files.createTempDirectory(target.toAbsolutePath(), "benchmarks");
        int bad = 0;
        try (TestBed bed = TestBed.named(database, folder)) {
            Path plans = target.resolve("plans-" + program + "-" + database + ".txt");
            switch (program) {
                case "growth" -> bad = growth(bed, plans).inOneOrganization(sizes);
                case "organizations" -> bad = growth(bed, plans).amongOrganizations(sizes);
                case "limit" -> limit(bed, sizes);
                case "feed" -> feed(bed, sizes);
                case "signin" -> signIn(bed, sizes);
                case "mail" -> mail(bed, sizes);
                case "roles" -> new RoleCost(bed, System.out, 401).run(sizes);
                case "record" -> new RecordCost(bed, System.out, 2_001).run(sizes);
                default ->
                    System.out.println(
                            "Say access, with short if it must be; or growth, organizations, limit, feed, mail, roles, record or signin, then postgresql or h2,"
                                    + " then the sizes.");
            }
        } finally {
            delete(folder);
        }
        if (bad > 0) {
            throw new IllegalStateException(bad + " plans read along with the data.");
        }
    }

    private static Growth growth(TestBed bed, Path plans) {
        return new Growth(bed, System.out, plans, new Growth.Repetitions(12, 41), System.getProperty("only", ""));
    }

    private static void limit(TestBed bed, List<Integer> sizes) throws Exception {
        try (Place place = bed.create("beside")) {
            int rounds = sizes.isEmpty() ? 9 : sizes.get(0);
            int each = sizes.size() < 2 ? 200 : sizes.get(1);
            int list = sizes.size() < 3 ? 10_000 : sizes.get(2);
            new Limit(place.pool(), System.out, rounds, each, list).run();
        }
    }

    private static void signIn(TestBed bed, List<Integer> sizes) throws Exception {
        try (Place place = bed.create("signin")) {
            int each = sizes.isEmpty() ? 100 : sizes.get(0);
            int crowd = sizes.size() < 2 ? 200 : sizes.get(1);
            new SignInCost(place.pool(), System.out, each, crowd).run();
        }
    }

    private static void mail(TestBed bed, List<Integer> sizes) throws Exception {
        int mails = sizes.isEmpty() ? 2_000 : sizes.get(0);
        int rounds = sizes.size() < 2 ? 5 : sizes.get(1);
        new MailCost(bed, System.out, mails, rounds).run();
        new MailMemory(bed, System.out, mails).run();
    }

    private static void feed(TestBed bed, List<Integer> sizes) throws Exception {
        try (Place place = bed.create("feed")) {
            int each = sizes.isEmpty() ? 500 : sizes.get(0);
            int mostMillis = sizes.size() < 2 ? 20 : sizes.get(1);
            new Following(place.pool(), System.out, each, mostMillis).run(Long.getLong("seed", System.nanoTime()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    // A server that stops clears up too.
                    Files.deleteIfExists(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
