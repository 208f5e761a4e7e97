package dev.roster.examples.benchmarks.roles;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.Rights;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.fill.FilledOrganization;
import dev.roster.examples.benchmarks.fill.OrganizationFill;
import dev.roster.examples.benchmarks.fill.Rows;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.memory.RecordingMailer;
import dev.roster.organization.Organization;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import dev.roster.role.CustomRole;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What a change of a role costs that an organization defined, by how many members have it; and what a look at somebody's
 * rights costs, in such a role and in one of the catalog. Of each database, half the members are in an organization that
 * defines a role, and half in one that does not.
 */
public final class RoleCost {

    private static final int BATCH = 1_000;
    private static final int WARM_UPS = 30;

    private final TestBed bed;
    private final PrintStream out;
    private final int runs;
    private final Portal app = new Portal();

    /** @param runs of which the median is told */
    public RoleCost(TestBed bed, PrintStream out, int runs) {
        this.bed = bed;
        this.out = out;
        this.runs = runs;
    }

    /** Measures for each number of holders. */
    public void run(List<Integer> numbers) throws SQLException {
        out.printf(
                "%n%-10s %12s %12s %12s %22s %22s%n",
                "holders", "statements", "rows written", "edit, ms", "rights, own role, ms", "rights, catalog, ms");
        for (int number : numbers) {
            try (Place place = bed.create("roles_" + number)) {
                measure(place, number);
            }
        }
    }

    private void measure(Place place, int number) throws SQLException {
        FilledOrganization defining;
        FilledOrganization plain;
        try (Rows rows = place.rows()) {
            OrganizationFill fill = new OrganizationFill(rows, 17, Instant.now());
            defining = fill.organization("Acme", number + 1, 0);
            plain = fill.organization("Globex", number + 1, 0);
        }
        JdbcStorage storage = JdbcStorage.on(place.pool());
        CustomRole role = door(storage)
                .in(defining.id())
                .as(defining.owner())
                .roles()
                .define("Night shift", app.clerk, said -> said.permissions(app.view));
        List<UserId> holders = give(storage, defining, Optional.of(role));
        List<UserId> others = give(storage, plain, Optional.empty());
        place.settle();

        Tally tally = new Tally(place.pool());
        Roster counted = door(JdbcStorage.on(tally.dataSource()));
        edit(counted, defining, role, 0);
        tally.clear();
        edit(counted, defining, role, 1);
        int statements = tally.statements.get();
        int written = tally.rows.get();

        Roster roster = door(storage);
        List<Long> edits = new ArrayList<>();
        List<Long> own = new ArrayList<>();
        List<Long> catalog = new ArrayList<>();
        for (int run = -WARM_UPS; run < runs; run++) {
            int turn = run;
            add(edits, run, () -> edit(roster, defining, role, turn));
            add(own, run, () -> look(roster, defining.id(), holders, turn));
            add(catalog, run, () -> look(roster, plain.id(), others, turn));
        }
        out.printf(
                Locale.ROOT,
                "%-10d %12d %12d %12.3f %22.3f %22.3f%n",
                holders.size(),
                statements,
                written,
                median(edits),
                median(own),
                median(catalog));
    }

    private Roster door(JdbcStorage storage) {
        return Roster.builder()
                .storage(storage)
                .mailer(new RecordingMailer())
                .catalog(app)
                .linkBase("https://portal.example/join")
                .build();
    }

    private void edit(Roster roster, FilledOrganization at, CustomRole role, int turn) {
        roster.in(at.id())
                .as(at.owner())
                .roles()
                .edit(role.id(), said -> said.permissions(turn % 2 == 0 ? app.reprocess : app.comments, app.view));
    }

    private void look(Roster roster, OrganizationId at, List<UserId> members, int turn) {
        Access access = roster.in(at).access(members.get(Math.floorMod(turn * 7919, members.size())));
        access.can(app.comments);
    }

    /** Who is there, all but the owner, in one role only. */
    private List<UserId> give(JdbcStorage storage, FilledOrganization at, Optional<CustomRole> role) {
        Rights rights = new Rights(Set.of(role.map(CustomRole::key).orElse(app.clerk.key())), Set.of(), Set.of());
        MemberCriteria present = new MemberCriteria(
                MemberCriteria.Order.ADDRESS,
                false,
                Set.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED, MemberStatus.REMOVED),
                Optional.empty(),
                Optional.empty());
        List<UserId> given = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        List<Member> page;
        do {
            page = storage.listings().members(at.id(), present, after, BATCH);
            List<Member> next = page.stream()
                    .filter(member -> !member.user().equals(at.owner()))
                    .map(member -> member.with(MemberStatus.ACTIVE, rights, member.revision()))
                    .toList();
            storage.inTransaction(unit -> {
                Organization locked = unit.organizations().change(at.id()).orElseThrow();
                unit.members().update(next);
                unit.organizations().update(locked.withRevision(locked.revision() - 1));
                return locked;
            });
            next.forEach(member -> given.add(member.user()));
            if (!page.isEmpty()) {
                Member last = page.get(page.size() - 1);
                after = Optional.of(
                        new Position(last.address().canonical(), last.user().value()));
            }
        } while (page.size() == BATCH);
        Collections.shuffle(given, new Random(17));
        return given;
    }

    private static void add(List<Long> measured, int run, Runnable act) {
        long start = System.nanoTime();
        act.run();
        long nanos = System.nanoTime() - start;
        if (run >= 0) {
            measured.add(nanos);
        }
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }
}
