package dev.roster.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickstartTest {

    private static final Pattern TRANSCRIPT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    private final String all = printedBy();

    @Test
    void the_report_portal_switches_viewing_and_generating_apart() {
        assertThat(product("REPORT PORTAL"))
                .contains("\"Hopper, Grace\" <grace@globex.example>  invited as Grace Hopper")
                .contains("mallory@@acme.example                   refused: Give exactly one address")
                .contains("You have a login already: sign in with it.")
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
                .contains("The mail did not arrive (550 5.1.2 no such domain).")
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
                .contains("Mary Shaw writes: \"See you on Monday. Bring your badge.\"")
                .containsPattern("Gus Okoye .*globex +off +on +off")
                .containsPattern("work with integrations +no +yes")
                .contains("Mary Shaw  refused:");
    }

    @Test
    void each_run_prints_the_same_and_no_line_is_too_long_and_no_link_is_shown() {
        assertThat(printedBy()).isEqualTo(all);
        assertThat(all.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(all).doesNotContainPattern("/join/[^\\[]");
    }

    @Test
    void an_argument_picks_one_product() {
        assertThat(printedBy("team-accounts")).isEqualTo(product("TEAM ACCOUNTS"));
        assertThat(printedBy("teams")).startsWith("There is no such product: teams. There are report-portal,");
    }

    @Test
    void the_readme_quotes_what_is_really_printed() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        List<String> quotes = TRANSCRIPT
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(all).contains(quote.strip().split("\n\n")));
    }

    private String product(String title) {
        int start = all.indexOf("\n" + title + "  ==");
        assertThat(start).as(title).isNotNegative();
        int next = all.indexOf("  ====", all.indexOf("\n", start + 1));
        return next < 0 ? all.substring(start) : all.substring(start, all.lastIndexOf("\n\n", next) + 1);
    }

    private static String printedBy(String... arguments) {
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
