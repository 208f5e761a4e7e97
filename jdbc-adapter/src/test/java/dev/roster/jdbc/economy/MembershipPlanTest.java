package dev.roster.jdbc.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.role.CustomRole;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** The one statement that a check of rights sends reads along indexes, with what the organization said of its roles too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MembershipPlanTest {

    private static final int MEMBERS = 2_000;

    private final Recorder recorder = new Recorder();
    private final SettableClock clock = new SettableClock();
    private final Shop app = new Shop();

    @EachDatabase
    void the_rights_of_one_member_are_read_along_indexes(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.migrated()) {
            JdbcStorage storage = JdbcStorage.on(recorder.before(open.pool()), clock);
            Roster roster = Roster.builder()
                    .storage(storage)
                    .mailer(new RecordingMailer())
                    .catalog(app)
                    .linkBase("https://shop.example/join")
                    // What answers from memory rest on is read behind one's back, and would be recorded too.
                    .access(AccessRules.usual().bound(Duration.ZERO))
                    .build();
            UserId owner = roster.asHost("sign-up")
                    .addUser("ada@people.example", PersonName.of("Ada", ""))
                    .id();
            OrganizationId acme = roster.asHost("sign-up")
                    .openOrganization("Acme", opening -> opening.owner(owner))
                    .id();
            List<CustomRole> roles = IntStream.range(0, 50)
                    .mapToObj(i -> roster.in(acme)
                            .as(owner)
                            .roles()
                            .define("Role " + i, app.clerk, role -> role.permissions(app.view)))
                    .toList();
            UserId holder = fill(storage, acme, roles);
            List<String> sent =
                    recorder.during(() -> roster.in(acme).access(holder).can(app.reprocess));
            assertThat(sent).hasSize(1);

            String plan = Explained.plan(open, database, sent.get(0), holder.value(), acme.value());

            assertThat(plan).isNotBlank().doesNotContain(Explained.wholeTable(database));
        }
    }

    /** Each in a role of the catalog and in one of the organization's own. */
    private UserId fill(JdbcStorage storage, OrganizationId acme, List<CustomRole> roles) {
        return storage.inTransaction(unit -> {
            Organization organization = unit.organizations().change(acme).orElseThrow();
            UserId last = new UserId(UUID.randomUUID());
            for (int i = 0; i < MEMBERS; i++) {
                User user = User.added(
                        new UserId(UUID.randomUUID()),
                        Optional.empty(),
                        EmailAddress.parse("p" + i + "@people.example"),
                        PersonName.of("Person", "P"),
                        clock.instant());
                unit.users().insert(user);
                Set<String> held =
                        Set.of(app.clerk.key(), roles.get(i % roles.size()).key());
                unit.members()
                        .insert(new Member(
                                acme,
                                user.id(),
                                MemberStatus.ACTIVE,
                                new Rights(held, Set.of(), Set.of()),
                                user.name(),
                                user.address(),
                                Optional.empty(),
                                Optional.empty(),
                                clock.instant(),
                                clock.instant(),
                                clock.instant(),
                                Map.of(),
                                1));
                last = user.id();
            }
            unit.organizations().update(organization.withRevision(organization.revision() - 1));
            return last;
        });
    }
}
