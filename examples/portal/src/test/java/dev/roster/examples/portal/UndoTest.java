package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {

    @TempDir
    static Path folder;

    static OpenPortal portal;

    Browser mary = portal.signedIn("mary@hub.example");

    @BeforeAll
    static void open() {
        portal = new OpenPortal("partner-network", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void a_change_of_role_partners_and_permissions_is_undone_to_what_was() {
        anna();
        String before = facts();
        mary.untick("role", "normal").tick("role", "admin").submit("Change");
        assertThat(facts()).doesNotContain("Globex");
        Shape.check(mary);

        mary.submit("Undo");
        assertThat(said()).contains("all as it was before");
        assertThat(facts()).isEqualTo(before);
        assertThat(mary.open("/users?q=anna").text()).contains("Normal", "Globex, Initech", "Reprocess messages");
        anna();
        assertThat(mary.text()).contains("taken back").doesNotContain("Undo");
    }

    @Test
    void one_switch_is_undone() {
        anna();
        String before = switches();
        mary.submit("Switch");
        assertThat(switches()).isNotEqualTo(before);

        mary.submit("Undo");
        assertThat(switches()).isEqualTo(before);
    }

    @Test
    void what_somebody_else_has_changed_since_is_not_overwritten() {
        anna();
        mary.submit("Switch");
        portal.signedIn("mary@hub.example")
                .open("/users?q=anna@")
                .follow("Anna Holm")
                .submit("Switch");

        mary.submit("Undo");
        assertThat(said()).contains("Not undone");
    }

    @Test
    void who_was_suspended_is_active_again_and_the_other_way_round() {
        anna();
        mary.submit("Suspend");
        assertThat(facts()).contains("suspended");
        mary.submit("Undo");
        assertThat(facts()).contains("active");

        mary.submit("Suspend").submit("Reactivate").submit("Undo");
        assertThat(facts()).contains("suspended");
        mary.submit("Reactivate");
    }

    @Test
    void who_was_removed_by_a_slip_is_invited_again_to_what_she_had() {
        mary.open("/users?q=gus@").follow("Gus Okoye");
        mary.submit("Remove…").submit("Remove for good");
        assertThat(said()).contains("Gus Okoye is removed");

        mary.submit("Invite again");
        assertThat(mary.title()).isEqualTo("Invitation to gus@globex.example");
        assertThat(mary.text()).contains("Partner", "Access to issue comments", "Globex");
        assertThat(portal.browser().open(portal.linkTo("gus@globex.example")).status())
                .isEqualTo(200);
    }

    @Test
    void an_invitation_that_was_taken_back_by_a_slip_is_made_again_with_its_note() {
        mary.open("/invitations").follow("lou@initech.example").follow("Take back");
        mary.submit("Take back").submit("Invite again");

        assertThat(mary.title()).isEqualTo("Invitation to lou@initech.example");
        assertThat(mary.text()).contains("Partner", "Initech", "Welcome, Lou!", "pending");
    }

    @Test
    void an_old_page_undoes_nothing_once_something_else_was_done() {
        anna();
        mary.submit("Switch");
        Document old = mary.page();
        mary.submit("Switch");
        String after = switches();
        mary.post(
                "/undo",
                Map.of(
                        "_token",
                        old.select("[name=_token]").val(),
                        "undo",
                        old.select("[name=undo]").val()));

        assertThat(said()).contains("can no longer be undone");
        anna();
        assertThat(switches()).isEqualTo(after);
    }

    private void anna() {
        mary.open("/users?q=anna@").follow("Anna Holm");
    }

    private String facts() {
        return String.join(", ", mary.page().select("dl.facts dd").eachText().subList(0, 3));
    }

    private String switches() {
        return mary.page().select(".answers summary").text();
    }

    private String said() {
        return mary.page().select("[role=status]").text();
    }
}
