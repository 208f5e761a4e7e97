package dev.roster.jdbc.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.contract.Fixtures;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.member.MemberStatus;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.user.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What is asked of a person's places, with each sign-in or with each request, is read along indexes, in one statement. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesPlanTest {

    private static final int ORGANIZATIONS = 1_000;

    private final Recorder recorder = new Recorder();

    @EachDatabase
    void the_places_of_one_person_are_read_along_indexes(DatabaseUnderTest database) throws SQLException {
        // One that nobody had before: in one that others had used, H2 was seen to choose otherwise.
        try (OpenDatabase open = database.blank()) {
            JdbcSchema.of(open.unpooled()).migrate();
            JdbcStorage storage = JdbcStorage.on(recorder.before(open.pool()), new SettableClock());
            User ada = Fixtures.aUser().build();
            OrganizationId last = fill(storage, ada);
            UserId hers = ada.id();

            String revisions = sent(() -> storage.lookups().revisions(last, hers));
            String lastEntered = sent(() -> storage.lookups().lastEntered(hers));
            String enterable = sent(() -> storage.listings().enterable(hers, Optional.of(last), 50));
            String latest = sent(() -> storage.listings().latest(hers, MemberStatus.REMOVED, 1));

            assertThat(List.of(
                            Explained.plan(open, database, revisions, last.value(), hers.value()),
                            Explained.plan(open, database, lastEntered, hers.value()),
                            Explained.plan(open, database, enterable, hers.value(), last.value()),
                            Explained.plan(open, database, latest, hers.value(), "REMOVED")))
                    .allSatisfy(plan -> assertThat(plan).isNotBlank().doesNotContain(Explained.wholeTable(database)));
            assertThat(Explained.plan(open, database, enterable, hers.value(), last.value()))
                    .containsIgnoringCase("roster_member_by_place");
            assertThat(Explained.plan(open, database, latest, hers.value(), "REMOVED"))
                    .containsIgnoringCase("roster_member_by_change");
        }
    }

    private String sent(Runnable act) {
        List<String> sent = recorder.during(act);
        assertThat(sent).hasSize(1);
        return sent.get(0);
    }

    /** In all of them she is or was a member, and somebody else too. */
    private static OrganizationId fill(JdbcStorage storage, User ada) {
        return storage.inTransaction(unit -> {
            unit.users().insert(ada);
            OrganizationId last = Fixtures.anOrganizationId();
            for (int i = 0; i < ORGANIZATIONS; i++) {
                Organization organization = Fixtures.anOrganization().build();
                User other = Fixtures.aUser().build();
                unit.organizations().insert(organization);
                unit.users().insert(other);
                last = organization.id();
                unit.members()
                        .insert(Fixtures.aMember()
                                .in(last)
                                .user(ada)
                                .status(MemberStatus.values()[i % 2 * 2])
                                .build());
                unit.members().insert(Fixtures.aMember().in(last).user(other).build());
            }
            unit.activity().entered(ada.id(), last);
            return last;
        });
    }
}
