package dev.roster.jdbc.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.docs.SnippetWorld.ShopCatalog;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Preview;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.journal.FeedEntry;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.port.Outgoing;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.user.PersonName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the README says of backups: the database is restored as it was, and others remember what has been since. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreTest {

    private final SettableClock clock = new SettableClock();
    private final RecordingMailer mailer = new RecordingMailer();
    private final ShopCatalog app = new ShopCatalog();
    private final JdbcConnectionPool lost = database();
    private final JdbcConnectionPool restored = database();
    private Roster before;
    private OrganizationId acme;
    private UserId ada;

    private static JdbcConnectionPool database() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void open() {
        JdbcSchema.of(lost).migrate();
        before = roster(lost);
        ada = before.asHost("sign-up")
                .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
                .id();
        acme = before.asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(ada))
                .id();
    }

    @AfterEach
    void close() {
        lost.dispose();
        restored.dispose();
    }

    @Test
    void it_is_all_there_again_as_it_was_with_links_that_were_mailed_before() throws SQLException {
        invite(before, "grace@globex.example");
        before.dispatcher().drain();
        List<String> backup = backup();
        before.in(acme).as(ada).revoke(open(before).get(0));

        Roster after = restore(backup);

        assertThat(open(after)).hasSize(1);
        assertThat(after.invitations()
                        .peek(mailer.linkTo("grace@globex.example").token()))
                .isInstanceOf(Preview.Open.class);
    }

    @Test
    void a_link_that_was_mailed_since_is_dead() throws SQLException {
        List<String> backup = backup();
        invite(before, "grace@globex.example");
        before.dispatcher().drain();

        Roster after = restore(backup);

        assertThat(after.invitations()
                        .peek(mailer.linkTo("grace@globex.example").token()))
                .isEqualTo(new Preview.Dead(DeadLink.UNKNOWN));
    }

    @Test
    void a_mail_that_waited_is_sent_again_and_by_its_id_it_is_the_same() throws SQLException {
        invite(before, "grace@globex.example");
        List<String> backup = backup();
        before.dispatcher().drain();

        restore(backup).dispatcher().drain();

        assertThat(mailer.attempts()).hasSize(2);
        assertThat(mailer.attempts())
                .extracting(Outgoing::id)
                .hasSize(2)
                .containsOnly(mailer.attempts().get(0).id());
    }

    @Test
    void a_session_from_since_may_come_to_mean_something_else_so_all_are_to_be_ended() throws SQLException {
        List<String> backup = backup();
        before.user(ada).setPassword("seven geese cross the Elbe");
        AuthorizationVersion since = before.user(ada).version().orElseThrow();

        Roster after = restore(backup);
        assertThat(after.user(ada).version().orElseThrow()).isNotEqualTo(since);
        after.user(ada).setPassword("nine storks left in August");

        assertThat(after.user(ada).version().orElseThrow()).isEqualTo(since);
    }

    @Test
    void a_reader_of_the_feed_skips_nothing_only_if_it_is_set_back() throws SQLException {
        long atBackup = lastOf(before, 0);
        List<String> backup = backup();
        invite(before, "grace@globex.example");
        invite(before, "linus@globex.example");
        long since = lastOf(before, atBackup);

        Roster after = restore(backup);
        invite(after, "per@acme.example");

        assertThat(since).isGreaterThan(atBackup);
        assertThat(after.feed().after(since, 500)).isEmpty();
        assertThat(after.feed().after(atBackup, 500)).isNotEmpty();
    }

    private void invite(Roster roster, String address) {
        ActingMember acting = roster.in(acme).as(ada);
        acting.invite(Invitee.of(address), offer -> offer.role(app.clerk));
    }

    private List<InvitationId> open(Roster roster) {
        return roster.in(acme).as(ada).invitations().open().page(10).items().stream()
                .map(listed -> listed.invitation().id())
                .toList();
    }

    private static long lastOf(Roster roster, long position) {
        List<FeedEntry> entries = roster.feed().after(position, 500);
        return entries.get(entries.size() - 1).position();
    }

    /** All of the database as a script of SQL: one consistent snapshot. */
    private List<String> backup() throws SQLException {
        List<String> script = new ArrayList<>();
        try (Connection connection = lost.getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            while (lines.next()) {
                script.add(lines.getString(1));
            }
        }
        return script;
    }

    private Roster restore(List<String> script) throws SQLException {
        try (Connection connection = restored.getConnection();
                Statement statement = connection.createStatement()) {
            for (String line : script) {
                if (!line.startsWith("CREATE USER")) {
                    statement.execute(line);
                }
            }
        }
        return roster(restored);
    }

    private Roster roster(JdbcConnectionPool pool) {
        return Roster.builder()
                .storage(JdbcStorage.on(pool, clock))
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://shop.example/join")
                .build();
    }
}
