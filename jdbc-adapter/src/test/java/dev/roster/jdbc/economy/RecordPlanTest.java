package dev.roster.jdbc.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.access.Reach;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.tap.Sent;
import dev.roster.jdbc.tap.Tap;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.role.CustomRole;
import dev.roster.user.PersonName;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/**
 * Of a long journal a question about one instant reads as many rows as it needs: the database says how many each step of
 * its statements has read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordPlanTest {

    private static final int ENTRIES = 1_000;

    /** A step of a plan may look at a row beyond; where a step is a whole part, it has some rows of a few tables. */
    private static final int FEW = 12;

    private final SettableClock clock = new SettableClock();
    private final Shop app = new Shop();
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

    @EachDatabase
    void a_question_about_an_instant_reads_few_rows_of_a_long_journal(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.migrated()) {
            JdbcStorage storage = JdbcStorage.on(new Tap(() -> sent::add).before(open.pool()), clock);
            Roster roster = Roster.builder()
                    .storage(storage)
                    .mailer(new RecordingMailer())
                    .catalog(app)
                    .linkBase("https://shop.example/join")
                    .build();
            UserId owner = roster.asHost("sign-up")
                    .addUser("ada@people.example", PersonName.of("Ada", ""))
                    .id();
            OrganizationId acme = roster.asHost("sign-up")
                    .openOrganization("Acme", opening -> opening.owner(owner))
                    .id();
            CustomRole north = roster.in(acme)
                    .asHost("test")
                    .roles()
                    .define(
                            "North",
                            app.clerk,
                            role -> role.permissions(app.view).fixed(app.partner.of("globex")));
            UserId grace = new UserId(acme.value());
            Instant first = fill(storage, acme, grace, north);
            Analyzed.settle(open, database, "roster_journal", "roster_journal_line", "roster_catalog");
            for (int entry : List.of(0, ENTRIES / 2, ENTRIES - 1)) {
                sent.clear();

                Instant at = first.plusSeconds(entry);
                assertThat(roster.in(acme)
                                .asHost("audit")
                                .journal()
                                .access(grace, at)
                                .reach("partner.view"))
                        .isEqualTo(new Reach.Only(Set.of("globex")));

                List<Sent> asked = List.copyOf(sent);
                assertThat(asked).hasSize(6);
                List<Double> all = new ArrayList<>();
                for (Sent each : asked) {
                    List<String> plan = Analyzed.plan(open, database, each);
                    List<Double> read = Analyzed.rowsRead(plan);
                    assertThat(read).as("%s", String.join("\n", plan)).allMatch(rows -> rows <= FEW);
                    all.addAll(read);
                }
                // MariaDB counts no row of a table of which it has found the only one at once.
                assertThat(all).hasSizeGreaterThan(FEW);
            }
        }
    }

    /** A change each second: each of a member and of a role that the member holds. */
    private Instant fill(JdbcStorage storage, OrganizationId acme, UserId grace, CustomRole role) {
        Instant first = clock.instant().plusSeconds(1);
        storage.inTransaction(unit -> {
            Organization organization = unit.organizations().change(acme).orElseThrow();
            for (int i = 0; i < ENTRIES; i++) {
                unit.journal()
                        .append(new Entry(
                                Stream.of(acme),
                                organization.revision() + i,
                                first.plusSeconds(i),
                                new Actor.Host("test"),
                                Event.MEMBER_EDITED,
                                Optional.empty(),
                                List.of(
                                        Line.of(grace, Facet.STATUS, List.of("ACTIVE")),
                                        Line.of(grace, Facet.ROLES, List.of(role.key())),
                                        Line.of(grace, Facet.SWITCHES, List.of()),
                                        Line.of(role.id(), Facet.REACH, List.of("partner/globex")))));
            }
            unit.organizations().update(organization.withRevision(organization.revision()));
            return acme;
        });
        clock.set(first.plusSeconds(ENTRIES));
        return first;
    }
}
