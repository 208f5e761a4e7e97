package dev.roster.jdbc.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.contract.Fixtures;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.tap.Sent;
import dev.roster.jdbc.tap.Tap;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.port.Lookups;
import dev.roster.user.User;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/**
 * What answers about access rest on is read along indexes: the database says how many rows each step of the statements has
 * read, of an organization with many members among others.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessPlanTest {

    private static final int MEMBERS = 4_000;
    private static final int OTHERS = 150;

    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<OrganizationId> organizations = new ArrayList<>();
    private final List<UserId> users = new ArrayList<>();

    @EachDatabase
    void what_is_read_are_the_members_who_were_asked_for(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.migrated()) {
            JdbcStorage storage = JdbcStorage.on(new Tap(() -> sent::add).before(open.pool()), new SettableClock());
            fill(storage);
            Analyzed.settle(open, database, "roster_organization", "roster_member", "roster_member_role");
            Lookups lookups = storage.lookups();
            OrganizationId acme = organizations.get(0);
            for (int number : List.of(1, 3, 100)) {
                List<UserId> some = IntStream.range(0, number)
                        .mapToObj(i -> users.get(i * (MEMBERS / 100)))
                        .toList();

                requireFew(open, database, 1, 3 * number, () -> lookups.memberships(acme, some));
            }
        }
    }

    @EachDatabase
    void what_is_read_are_the_members_who_were_changed_since(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.migrated()) {
            JdbcStorage storage = JdbcStorage.on(new Tap(() -> sent::add).before(open.pool()), new SettableClock());
            fill(storage);
            Analyzed.settle(open, database, "roster_organization", "roster_member", "roster_member_role");
            Lookups lookups = storage.lookups();
            Map<OrganizationId, Long> one = Map.of(organizations.get(0), (long) MEMBERS - 5);
            Map<OrganizationId, Long> all = new HashMap<>(one);
            organizations.stream().skip(1).forEach(other -> all.put(other, (long) OTHERS));
            Map<OrganizationId, Long> never = new HashMap<>(all);
            never.replaceAll((organization, since) -> 0L);

            requireFew(open, database, 1, 5, () -> lookups.revisedSince(one, 1_000));
            requireFew(open, database, 2, 5, () -> lookups.revisedSince(all, 1_000));
            requireFew(open, database, 1, 7, () -> lookups.revisedSince(never, 7));
            requireFew(open, database, 1, OTHERS + 1, () -> lookups.revisions(organizations));
        }
    }

    /** A step of a plan may look at a row on either side, once for each user and one of the two roles. */
    private void requireFew(OpenDatabase open, DatabaseUnderTest database, int statements, int rows, Runnable asking)
            throws SQLException {
        sent.clear();
        asking.run();
        List<Sent> asked = List.copyOf(sent);
        assertThat(asked).hasSize(statements);
        for (Sent each : asked) {
            List<String> plan = Analyzed.plan(open, database, each);
            assertThat(Analyzed.rowsRead(plan))
                    .as("%s", String.join("\n", plan))
                    .isNotEmpty()
                    .allMatch(read -> read <= rows + 2);
        }
    }

    /** One with many members, each of its own revision, and others in each of which some of them are too. */
    private void fill(JdbcStorage storage) {
        storage.inTransaction(unit -> {
            for (int i = 0; i < MEMBERS; i++) {
                User user = Fixtures.aUser().build();
                unit.users().insert(user);
                users.add(user.id());
            }
            for (int i = 0; i <= OTHERS; i++) {
                Organization organization = Fixtures.anOrganization().build();
                unit.organizations().insert(organization);
                organizations.add(organization.id());
                int members = i == 0 ? MEMBERS : 20;
                for (int j = 0; j < members; j++) {
                    Member member = Fixtures.aMember()
                            .in(organization.id())
                            .user(users.get(j))
                            .rights(Fixtures.roles("normal", "admin"))
                            .build();
                    unit.members().insert(member.with(MemberStatus.ACTIVE, member.rights(), 1 + j));
                }
            }
            return users;
        });
    }
}
