package dev.roster.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickstartTest {

    private static final Pattern TRANSCRIPT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    private final String all;

    QuickstartTest() throws SQLException {
        all = printedBy();
    }

    @Test
    void the_report_portal_switches_viewing_and_generating_apart() {
        assertThat(product("REPORT PORTAL"))
                .contains("\"Hopper, Grace\" <grace@globex.example>  invited as Grace Hopper")
                .contains("mallory@@acme.example                   refused: Give exactly one address")
                .contains("You already have a login for Report Portal.")
                .contains("Grace, signed in      joined, with the login that was there")
                .containsPattern("view leads +yes +yes\n +generate leads +yes +no")
                .contains("it is switched off\n   for this member. Ask a member in the role admin")
                .contains("first link   A newer invitation was sent.")
                .contains("the right SEE_MEMBERS");
    }

    @Test
    void the_integration_portal_lets_the_role_decide_the_tenants_and_links_die_after_seven_days() {
        assertThat(product("INTEGRATION PORTAL"))
                .contains("This invitation has expired. Ask for a new invitation.")
                .contains("until 19 Jan")
                .contains("Ken accepts   joined, as a new user")
                .containsPattern("dev +yes +no\n +test +yes +no\n +production +no +yes")
                .contains("production: Refused: this member was removed");
    }

    @Test
    void team_accounts_ask_for_an_upgrade_and_count_seats() {
        assertThat(product("TEAM ACCOUNTS"))
                .contains("upgrade the plan")
                .contains("All 4 seats of the plan pro are taken")
                .contains("per@wern.example: The mail did not arrive: the domain takes no mail")
                .containsPattern("edit projects +yes +yes")
                .containsPattern("add users +yes +no")
                .contains("your access to Studio Wren has been revoked")
                .contains("without an active owner");
    }

    @Test
    void the_partner_network_has_extra_permissions_and_exactly_one_partner_where_the_role_says_so() {
        assertThat(product("PARTNER NETWORK"))
                .contains("This role needs exactly one partner, not 0")
                .contains("with reprocess     refused:")
                .contains("Note from Mary Shaw:\n   | > See you on Monday. Bring your badge.")
                .contains("From: \"Mary Shaw (via The Hub)\" <invitations@hub.example>\n   To: tim@hub.example")
                .containsPattern("Gus Okoye .*globex +off +on +off")
                .containsPattern("work with integrations +no +yes")
                .contains("Mary Shaw  refused:");
    }

    @Test
    void each_run_prints_the_same_and_no_line_is_too_long_and_no_link_is_shown() throws SQLException {
        assertThat(printedBy()).isEqualTo(all);
        assertThat(all.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(all).doesNotContainPattern("/join/[^\\[]");
    }

    @Test
    void an_argument_picks_one_product() throws SQLException {
        assertThat(printedBy("team-accounts")).isEqualTo(product("TEAM ACCOUNTS"));
        assertThat(printedBy("teams")).startsWith("There is no such product: teams. There are report-portal,");
    }

    @Test
    void the_readme_quotes_what_is_really_printed() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        List<String> quotes = TRANSCRIPT
                .matcher(readme.substring(0, readme.indexOf("## The first hour")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(all).contains(quote.strip().split("\n\n")));
    }

    @Test
    void the_data_stay_in_a_file_until_the_next_run() throws SQLException {
        assertThat(printedBy("team-accounts")).contains("Per edits");

        assertThat(namesIn("jdbc:h2:./target/quickstart")).containsExactly("Barbara", "Margaret", "Niko", "Per");
    }

    @Test
    void a_database_that_is_named_is_never_emptied(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:" + folder.resolve("mine").toAbsolutePath() + ";USER=sa;PASSWORD=secret";

        assertThat(printedBy("--database=" + url)).isEqualTo(all);
        assertThat(printedBy("--database=" + url))
                .startsWith("There are users in this database")
                .hasLineCount(1);
        assertThat(namesIn(url)).hasSize(14).contains("Ada", "Olga", "Margaret", "Mary");
    }

    @Test
    void user_and_password_may_stand_apart_from_the_url(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:" + folder.resolve("mine").toAbsolutePath();

        assertThat(printedBy("--database=" + url, "--user=ada", "--password=p=1 &?", "team-accounts"))
                .isEqualTo(product("TEAM ACCOUNTS"));
        assertThat(printedBy("--database=" + url, "--user=ada", "--password=wrong"))
                .startsWith("The database cannot be used.");
    }

    private static List<String> namesIn(String url) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT given_name FROM roster_user ORDER BY given_name")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private String product(String title) {
        int start = all.indexOf("\n" + title + "  ==");
        assertThat(start).as(title).isNotNegative();
        int next = all.indexOf("  ====", all.indexOf("\n", start + 1));
        return next < 0 ? all.substring(start) : all.substring(start, all.lastIndexOf("\n\n", next) + 1);
    }

    private static String printedBy(String... arguments) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
