package dev.roster.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.fill.FilledTable;
import dev.roster.examples.benchmarks.fill.OrganizationFill;
import dev.roster.examples.benchmarks.fill.Rows;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.port.Answer;
import dev.roster.user.PersonName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is filled straight into the tables could have been written by Roster. */
class FillTest {

    /** Columns of few values: which of the others are null goes with them. */
    private static final Set<String> KINDS = Set.of(
            "status", "state", "kind", "event", "actor_kind", "inviter_kind", "stream_kind", "facet", "subject_kind");

    private final Portal app = new Portal();
    private final RecordingMailer mailer = new RecordingMailer();

    @Test
    void every_kind_of_row_is_one_that_roster_writes_with_the_same_columns_set(@TempDir Path folder) throws Exception {
        try (TestBed bed = TestBed.named("h2", folder);
                Place filled = bed.create("filled");
                Place written = bed.create("written")) {
            try (Rows rows = filled.rows()) {
                new OrganizationFill(rows, 1, Instant.now()).organization("Acme", 120, 40);
            }
            write(written);

            for (FilledTable table : FilledTable.values()) {
                assertThat(kinds(written, table)).as(table.table()).containsAll(kinds(filled, table));
            }
        }
    }

    private void write(Place place) {
        Roster roster = Roster.builder()
                .storage(JdbcStorage.on(place.pool()))
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://portal.example/join")
                .build();
        UserId owner = roster.asHost("sign-up")
                .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
                .id();
        OrganizationId acme = roster.asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(owner))
                .id();
        UserId grace = join(roster, acme, owner, "grace@globex.example");
        join(roster, acme, owner, "linus@globex.example");
        join(roster, acme, owner, "margaret@globex.example");
        roster.in(acme).as(owner).remove(grace);
        roster.in(acme).as(owner).revoke(invite(roster, acme, owner, "ken@globex.example"));
        mailer.nextAnswers(new Answer.Deferred("450 4.2.1 mailbox busy, try again"));
        invite(roster, acme, owner, "dennis@globex.example");
        suspend(place);
    }

    private UserId join(Roster roster, OrganizationId acme, UserId owner, String address) {
        invite(roster, acme, owner, address);
        return roster.invitations()
                .accept(mailer.linkTo(address).token(), Acceptance.asNewUser("Grace", "Hopper"))
                .orElseThrow()
                .user();
    }

    private InvitationId invite(Roster roster, OrganizationId acme, UserId owner, String address) {
        InvitationId invited = roster.in(acme)
                .as(owner)
                .invite(
                        Invitee.of(address).named("Grace", "Hopper"),
                        offer -> offer.role(app.clerk).reach(app.partner.of("globex")))
                .invitation()
                .id();
        roster.dispatcher().drain();
        return invited;
    }

    /** No use case does that yet. */
    private static void suspend(Place place) {
        try (Connection connection = place.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE roster_member SET status = 'SUSPENDED' WHERE address = 'linus@globex.example'");
            statement.execute("UPDATE roster_member_role SET status = 'SUSPENDED' WHERE user_id IN"
                    + " (SELECT user_id FROM roster_member WHERE status = 'SUSPENDED')");
            statement.execute("UPDATE roster_member_right SET status = 'SUSPENDED' WHERE user_id IN"
                    + " (SELECT user_id FROM roster_member WHERE status = 'SUSPENDED')");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** For each row the values of such columns, and which other columns are null. */
    private static Set<String> kinds(Place place, FilledTable table) throws SQLException {
        String columns = Arrays.stream(table.columns().split(", "))
                .map(column -> KINDS.contains(column) && !(table == FilledTable.JOURNAL_LINE && column.equals("state"))
                        ? "'" + column + " ' || " + column
                        : "CASE WHEN " + column + " IS NULL THEN 'no " + column + "' ELSE '' END")
                .collect(Collectors.joining(" || ' ' || "));
        Set<String> kinds = new TreeSet<>();
        try (Connection connection = place.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT DISTINCT " + columns + " FROM " + table.table())) {
            while (result.next()) {
                kinds.add(result.getString(1).replaceAll(" +", " ").strip());
            }
        }
        return kinds;
    }
}
