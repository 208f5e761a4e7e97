package dev.roster.examples.benchmarks.record;

import dev.roster.Roster;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.fill.FilledOrganization;
import dev.roster.examples.benchmarks.fill.OrganizationFill;
import dev.roster.examples.benchmarks.fill.Rows;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.journal.Entry;
import dev.roster.journal.Journal;
import dev.roster.journal.Stream;
import dev.roster.memory.RecordingMailer;
import dev.roster.role.CustomRole;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What it costs to ask what a member could do at an instant, by how many entries the organization's journal has: in a role of
 * the catalog, in one of the organization's own, and what changed between two instants. Members and instants are drawn; all
 * sizes are filled first, and asked in turn.
 */
public final class RecordCost {

    private static final int WARM_UPS = 200;

    /** How many entries there are beside those of the members who are filled in: of a role, and of those who get it. */
    private static final int MORE = 26;

    private static final Duration RECORDED = Duration.ofDays(400);
    private static final Duration ASKED = Duration.ofDays(300);

    private final TestBed bed;
    private final PrintStream out;
    private final int runs;
    private final Portal app = new Portal();

    /** @param runs of which the median is told */
    public RecordCost(TestBed bed, PrintStream out, int runs) {
        this.bed = bed;
        this.out = out;
        this.runs = runs;
    }

    /** Measures for each number of entries. */
    public void run(List<Integer> numbers) throws SQLException {
        List<Asked> all = new ArrayList<>();
        try {
            for (int number : numbers) {
                all.add(filled(number));
            }
            for (int run = -WARM_UPS; run < runs; run++) {
                for (int i = 0; i < all.size(); i++) {
                    all.get(Math.floorMod(run + i, all.size())).ask(run >= 0);
                }
            }
            out.printf(
                    "%n%-10s %18s %22s %22s%n", "entries", "an instant, ms", "in an own role, ms", "two instants, ms");
            all.forEach(each -> each.print(out));
        } finally {
            for (Asked each : all) {
                each.place.close();
            }
        }
    }

    private Asked filled(int number) throws SQLException {
        Place place = bed.create("record_" + number);
        Instant now = Instant.now();
        FilledOrganization acme;
        try (Rows rows = place.rows()) {
            acme = new OrganizationFill(rows, 17, now).organization("Acme", Math.max(2, number - MORE), 0);
        }
        JdbcStorage storage = JdbcStorage.on(place.pool());
        app.check();
        storage.inTransaction(unit -> unit.journal().recordCatalog(app.digest(), app.text(), now.minus(RECORDED)));
        Roster roster = Roster.builder()
                .storage(storage)
                .mailer(new RecordingMailer())
                .catalog(app)
                .linkBase("https://portal.example/join")
                .build();
        CustomRole shift = roster.in(acme.id())
                .as(acme.owner())
                .roles()
                .define("Night shift", app.clerk, role -> role.permissions(app.view));
        List<UserId> members = roster.in(acme.id()).as(acme.owner()).members().byName().page(50).items().stream()
                .map(listed -> listed.member().user())
                .filter(user -> !user.equals(acme.owner()))
                .toList();
        List<UserId> own = members.subList(0, Math.max(1, members.size() / 2));
        own.forEach(user -> roster.in(acme.id())
                .as(acme.owner())
                .edit(user, edit -> edit.role(shift).reach(app.partner.of())));
        place.settle();
        List<Entry> newest = storage.listings().journal(Stream.of(acme.id()), Long.MAX_VALUE, 1);
        return new Asked(
                place,
                roster.in(acme.id()).as(acme.owner()).journal(),
                newest.get(0).number(),
                members,
                own,
                newest.get(0).at());
    }

    /** One database, and what was measured there. */
    private static final class Asked {

        private final Place place;
        private final Journal journal;
        private final long entries;
        private final List<UserId> members;
        private final List<UserId> own;
        private final Instant end;
        private final Random random = new Random(17);
        private final List<Long> instant = new ArrayList<>();
        private final List<Long> inOwnRole = new ArrayList<>();
        private final List<Long> changes = new ArrayList<>();

        private Asked(Place place, Journal journal, long entries, List<UserId> members, List<UserId> own, Instant end) {
            this.place = place;
            this.journal = journal;
            this.entries = entries;
            this.members = members;
            this.own = own;
            this.end = end;
        }

        void ask(boolean counts) {
            UserId anybody = members.get(random.nextInt(members.size()));
            UserId holder = own.get(random.nextInt(own.size()));
            Instant then = end.minusSeconds(random.nextInt((int) ASKED.toSeconds()));
            measure(instant, counts, () -> journal.access(anybody, then).reaches());
            measure(inOwnRole, counts, () -> journal.access(holder, end).reaches());
            measure(changes, counts, () -> journal.changes(holder, then, end).permissions());
        }

        private static void measure(List<Long> measured, boolean counts, Runnable act) {
            long start = System.nanoTime();
            act.run();
            long nanos = System.nanoTime() - start;
            if (counts) {
                measured.add(nanos);
            }
        }

        void print(PrintStream out) {
            out.printf(
                    Locale.ROOT,
                    "%-10d %18.3f %22.3f %22.3f%n",
                    entries,
                    median(instant),
                    median(inOwnRole),
                    median(changes));
        }

        private static double median(List<Long> nanos) {
            return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
        }
    }
}
