package dev.roster.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Role;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.schema.ByHand;
import dev.roster.member.ListedMember;
import dev.roster.memory.RecordingMailer;
import dev.roster.port.Storage;
import dev.roster.user.PersonName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What a host does when a version with another schema comes, shown with one that comes only here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NextVersionTest {

    private static final SchemaText NEXT =
            new SchemaText(List.of(SchemaText.SHIPPED.files().get(0), "roster-schema-next/V2__mottos.sql"));

    @EachDatabase
    void what_the_first_version_wrote_is_there_for_the_second(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.blank()) {
            JdbcSchema.of(open.pool()).migrate();
            Town written = new Town(JdbcStorage.on(open.pool()));
            written.live();
            List<String> before = written.told();

            new JdbcSchema(open.pool(), NEXT).migrate();
            new JdbcSchema(open.pool(), NEXT).validate();

            Town read = new Town(JdbcStorage.open(open.pool(), null, NEXT), written);
            assertThat(read.told()).isEqualTo(before).hasSizeGreaterThan(6);
            assertThat(texts(open.pool(), "SELECT motto FROM roster_member ORDER BY motto"))
                    .containsExactly("I am Ada", "I am Grace");
            assertThat(texts(open.pool(), "SELECT text FROM roster_motto")).containsExactly("Acme");
            read.goOn();
        }
    }

    @EachDatabase
    void an_administrator_comes_to_the_second_version_by_hand(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.blank()) {
            JdbcSchema.of(open.pool()).migrate();
            Town written = new Town(JdbcStorage.on(open.pool()));
            written.live();

            new ByHand(open.pool()).run(NEXT.after(1, kind(open.pool())));

            new JdbcSchema(open.pool(), NEXT).validate();
            assertThat(new Town(JdbcStorage.open(open.pool(), null, NEXT), written).told())
                    .isEqualTo(written.told());
        }
    }

    @EachDatabase
    void each_version_refuses_the_schema_of_the_other(DatabaseUnderTest database) {
        try (OpenDatabase open = database.blank()) {
            JdbcSchema.of(open.pool()).migrate();
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> JdbcStorage.open(open.pool(), null, NEXT))
                    .withMessageContaining("of version 1, and this library wants 2: migrate it");
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(new JdbcSchema(open.pool(), NEXT)::validate)
                    .withMessageContaining("roster_motto_of")
                    .withMessageContaining("roster_member_by_motto");

            new JdbcSchema(open.pool(), NEXT).migrate();
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> JdbcStorage.on(open.pool()))
                    .withMessageContaining("of version 2, and this library knows 1 at most: use a newer roster-jdbc");
        }
    }

    /** Some life in an organization, and all that can be read of it. */
    private static final class Town {

        private final Shop app = new Shop();
        private final RecordingMailer mailer = new RecordingMailer();
        private final Roster roster;
        private UserId ada;
        private OrganizationId acme;

        Town(Storage storage) {
            roster = Roster.builder()
                    .storage(storage)
                    .mailer(mailer)
                    .catalog(app)
                    .linkBase("https://shop.example/join")
                    .build();
        }

        Town(Storage storage, Town before) {
            this(storage);
            ada = before.ada;
            acme = before.acme;
        }

        void live() {
            ada = roster.asHost("sign-up")
                    .addUser("ada@people.example", PersonName.of("Ada", ""))
                    .id();
            acme = roster.asHost("sign-up")
                    .openOrganization("Acme", opening -> opening.owner(ada))
                    .id();
            goOn();
        }

        /** Invites somebody and takes her in. */
        void goOn() {
            String address = "grace" + told().size() + "@people.example";
            roster.in(acme)
                    .as(ada)
                    .invite(Invitee.of(address), offer -> offer.role(app.clerk).note("Come"));
            roster.dispatcher().drain();
            roster.invitations().accept(mailer.linkTo(address).token(), Acceptance.asNewUser("Grace", ""));
            roster.in(acme).as(ada).invite(Invitee.of("open-" + address), offer -> offer.role(app.clerk));
        }

        List<String> told() {
            List<String> told = new ArrayList<>();
            for (ListedMember member :
                    roster.in(acme).as(ada).members().byName().page(100)) {
                told.add(member.member().toString());
            }
            roster.in(acme)
                    .as(ada)
                    .invitations()
                    .open()
                    .page(100)
                    .forEach(each -> told.add(each.invitation().toString()));
            roster.in(acme).as(ada).journal().page(100).forEach(each -> told.add(each.toString()));
            return told;
        }
    }

    private static final class Shop extends Catalog {
        final Permission order = permission("order");
        final Role clerk = role("clerk").byDefault(order);
        final Role admin = owner("admin").always(all()).manages(everyRole());
    }

    private static Database kind(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Dialects.of(connection).database();
        }
    }

    private static List<String> texts(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }
}
