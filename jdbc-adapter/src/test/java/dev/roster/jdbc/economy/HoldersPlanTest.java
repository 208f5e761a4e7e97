package dev.roster.jdbc.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.contract.Fixtures;
import dev.roster.id.OrganizationId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.tap.Sent;
import dev.roster.jdbc.tap.Tap;
import dev.roster.member.Member;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.port.Position;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/**
 * A page of those who hold something reads along an index of each thing that is asked for, no further than the page goes:
 * the database says how many rows each step of the statements has read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldersPlanTest {

    private static final int MEMBERS = 3_600;
    private static final int ROLES = 60;
    private static final int PAGE = 50;

    private static final Switch GRANT = Switch.of("+messages.reprocess");
    private static final Resource GLOBEX = Resource.of("partner/globex");

    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

    @EachDatabase
    void a_page_of_holders_is_read_along_an_index_of_each_thing(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.migrated()) {
            JdbcStorage storage = JdbcStorage.on(new Tap(() -> sent::add).before(open.pool()), new SettableClock());
            OrganizationId acme = fill(storage);
            Analyzed.settle(open, database, "roster_member", "roster_member_role", "roster_member_right");
            Set<String> roles =
                    IntStream.range(0, ROLES).mapToObj(i -> "role-" + i).collect(Collectors.toSet());
            Position middle = new Position(name(MEMBERS / 2).sortKey(), new UUID(0, 0));
            for (Rights any : List.of(
                    Fixtures.roles("normal"),
                    new Rights(Set.of(), Set.of(), Set.of(GLOBEX)),
                    new Rights(Set.of(), Set.of(GRANT), Set.of()),
                    new Rights(Set.of("normal"), Set.of(GRANT), Set.of(GLOBEX)),
                    new Rights(roles, Set.of(), Set.of()))) {
                int things = any.roles().size()
                        + any.switches().size()
                        + any.assigned().size();
                for (Optional<Position> after : List.of(Optional.<Position>empty(), Optional.of(middle))) {
                    sent.clear();

                    List<Member> page = storage.listings().holdingAny(acme, any, after, PAGE);

                    assertThat(page).hasSizeBetween(2, PAGE);
                    // MariaDB may take the three equal columns alone for the range, and so read what was shown before.
                    if (after.isEmpty() || database != DatabaseUnderTest.MARIADB) {
                        requireFew(open, database, things);
                    }
                }
            }
        }
    }

    /** A step may look at a row on either side; where it is the one that merges, it has what all the others found. */
    private void requireFew(OpenDatabase open, DatabaseUnderTest database, int things) throws SQLException {
        List<Sent> asked = List.copyOf(sent);
        assertThat(asked).hasSize(things <= 30 ? 2 : 3);
        for (Sent each : asked) {
            List<String> plan = Analyzed.plan(open, database, each);
            assertThat(Analyzed.rowsRead(plan))
                    .as("%s", String.join("\n", plan))
                    .isNotEmpty()
                    .allMatch(read -> read <= (long) things * (PAGE + 2) + PAGE);
        }
    }

    private static PersonName name(int number) {
        return PersonName.of("Person " + (10_000 + number), "");
    }

    /** All are in one role, and each is in another; every second one has the resource, and one in a thousand the grant. */
    private static OrganizationId fill(JdbcStorage storage) {
        return storage.inTransaction(unit -> {
            Organization organization = Fixtures.anOrganization().build();
            unit.organizations().insert(organization);
            for (int i = 0; i < MEMBERS; i++) {
                User user = Fixtures.aUser().name(name(i)).build();
                unit.users().insert(user);
                unit.members()
                        .insert(Fixtures.aMember()
                                .in(organization.id())
                                .user(user)
                                .rights(new Rights(
                                        Set.of("normal", "role-" + i % ROLES),
                                        i % 1_000 == 0 ? Set.of(GRANT) : Set.of(),
                                        i % 2 == 0 ? Set.of(GLOBEX) : Set.of()))
                                .build());
            }
            return organization.id();
        });
    }
}
