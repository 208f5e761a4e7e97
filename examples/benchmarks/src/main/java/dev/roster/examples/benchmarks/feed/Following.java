package dev.roster.examples.benchmarks.feed;

import dev.roster.Roster;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.examples.benchmarks.growth.AcceptingMailer;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.journal.FeedEntry;
import dev.roster.user.PersonName;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Sixteen writers, whose transactions commit in any order, and one who follows the feed beside one who goes by time. */
public final class Following {

    private static final int WRITERS = 16;
    private static final long PAUSE_NANOS = 1_000_000;

    private final Portal app = new Portal();
    private final Map<Writer.Place, Long> commits = new ConcurrentHashMap<>();
    private final List<Long> lags = new ArrayList<>();
    private final DataSource pool;
    private final PrintStream out;
    private final int each;
    private final int mostMillis;
    private volatile boolean over;
    private int entries;

    /**
     * @param each how many transactions each writer makes
     * @param mostMillis how long a writer waits before a commit, at most
     */
    public Following(DataSource pool, PrintStream out, int each, int mostMillis) {
        this.pool = pool;
        this.out = out;
        this.each = each;
        this.mostMillis = mostMillis;
    }

    public void run(long seed) throws Exception {
        Roster roster = Roster.builder()
                .storage(JdbcStorage.on(pool))
                .mailer(new AcceptingMailer())
                .catalog(app)
                .linkBase("https://portal.example/join")
                .build();
        NaiveReader naive = new NaiveReader(pool);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            List<Callable<Void>> writers = writers(roster, new Random(seed));
            Future<?> following = threads.submit(() -> follow(roster));
            Future<?> goingByTime = threads.submit(() -> goByTime(naive));
            long start = System.nanoTime();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            over = true;
            following.get();
            double seconds = (System.nanoTime() - start) / 1e9;
            goingByTime.get();
            print(seed, seconds, naive.entries());
        } finally {
            over = true;
            threads.shutdownNow();
        }
    }

    private List<Callable<Void>> writers(Roster roster, Random seeds) {
        UserId owner = roster.asHost("benchmark")
                .addUser("ada@partner.example", PersonName.of("Ada", ""))
                .id();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            OrganizationId organization = roster.asHost("benchmark")
                    .openOrganization("Organization " + i, opening -> opening.owner(owner))
                    .id();
            Writer writer = new Writer(roster, pool, organization, new Random(seeds.nextLong()), commits);
            writers.add(() -> {
                for (int act = 0; act < each; act++) {
                    writer.write(app, mostMillis);
                }
                return null;
            });
        }
        return writers;
    }

    private void follow(Roster roster) {
        long position = 0;
        while (true) {
            boolean last = over;
            List<FeedEntry> found = roster.feed().after(position, 1000);
            long now = System.nanoTime();
            for (FeedEntry entry : found) {
                if (entry.position() != ++position) {
                    throw new IllegalStateException("There is a gap before " + entry);
                }
                entries++;
                Long commit = commits.get(
                        new Writer.Place(entry.entry().stream(), entry.entry().number()));
                if (commit != null) {
                    lags.add(now - commit);
                }
            }
            if (found.isEmpty()) {
                if (last) {
                    return;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private Void goByTime(NaiveReader naive) throws Exception {
        while (!over) {
            naive.readOn();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        naive.readOn();
        return null;
    }

    private void print(long seed, double seconds, int naive) {
        lags.sort(null);
        int written = 1 + WRITERS * (1 + each);
        out.printf(
                Locale.ROOT,
                "%d writers, commits up to %d ms late, seed %d%n"
                        + "the feed    %d of %d entries, %.0f a second; from commit to delivery %.1f ms median, %.1f ms for 99 of"
                        + " 100, %.1f ms at most%n"
                        + "by time     %d of %d entries: %d lost%n",
                WRITERS,
                mostMillis,
                seed,
                entries,
                written,
                entries / seconds,
                lag(0.5),
                lag(0.99),
                lag(1),
                naive,
                written,
                written - naive);
        if (entries != written) {
            throw new IllegalStateException("The feed lost entries.");
        }
    }

    private double lag(double share) {
        return lags.get((int) Math.min(lags.size() - 1L, Math.round(share * lags.size()))) / 1e6;
    }
}
