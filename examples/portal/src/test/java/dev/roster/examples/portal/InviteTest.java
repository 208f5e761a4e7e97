package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InviteTest {

    @TempDir
    static Path folder;

    static OpenPortal portal;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("partner-network", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void a_pasted_list_is_invited_with_role_partners_permission_and_note() {
        Browser mary = form();
        mary.fill("addresses", "one@globex.example, Two Park <two@globex.example>")
                .tick("role", "normal")
                .tick("reach.normal.partner", "globex")
                .tick("reach.normal.partner", "hooli")
                .tick("on.normal", "comments")
                .fill("note", "See you on Monday")
                .submit("Invite");

        assertThat(mary.title()).isEqualTo("2 of 2 invited");
        Browser two = portal.browser().open(portal.linkTo("two@globex.example"));
        assertThat(two.text()).contains("Normal", "Globex, Hooli", "See you on Monday");
        assertThat(two.page().select("#given").val()).isEqualTo("Two");
        mary.open("/users?q=two@");
        assertThat(mary.page().select("tbody tr").text()).contains("Globex, Hooli", "Access to issue comments");
    }

    @Test
    void a_wrong_address_stops_nobody_else_and_can_be_corrected() {
        Browser mary = form();
        mary.fill("addresses", "three@globex.example, four@@globex.example, anna@hub.example")
                .tick("role", "admin")
                .submit("Invite");

        assertThat(mary.title()).isEqualTo("1 of 3 invited");
        assertThat(mary.page().select("tbody .fault").eachText()).hasSize(2);

        mary.submit("Correct those");
        assertThat(mary.page().select("#addresses").text())
                .contains("four@@globex.example")
                .doesNotContain("three@");
    }

    @Test
    void a_partner_role_without_its_partner_is_refused_beside_the_choice_and_nobody_is_invited() {
        Browser mary = form();
        mary.fill("addresses", "five@globex.example").tick("role", "partner").submit("Invite");

        assertThat(mary.status()).isEqualTo(422);
        assertThat(mary.page().select("#reach-fault").text()).contains("exactly one partner");
        assertThat(mary.page().select("#addresses").text()).isEqualTo("five@globex.example");
        assertThat(mary.page().select("input[value=partner]").hasAttr("checked"))
                .isTrue();

        mary.fill("reach.partner.partner", "globex").submit("Invite");
        assertThat(mary.title()).isEqualTo("1 of 1 invited");
    }

    @Test
    void without_a_role_nobody_is_invited() {
        Browser mary = form().fill("addresses", "six@globex.example").submit("Invite");

        assertThat(mary.page().select("#role-fault").text()).isEqualTo("Choose a role.");
    }

    private static Browser form() {
        return portal.signedIn("mary@hub.example").open("/invite");
    }
}
