package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.ActingReviews;
import dev.roster.Roster;
import dev.roster.examples.portal.host.Persona;
import dev.roster.id.UserId;
import dev.roster.review.ReviewScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {

    @TempDir
    static Path folder;

    static OpenPortal portal;

    Browser mary;
    Reviewing reviewing;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("partner-network", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void signIn() {
        mary = portal.signedIn(Reviewing.MARY);
        reviewing = new Reviewing(portal, mary);
    }

    @Test
    void who_may_not_hold_reviews_sees_neither_entry_nor_page() {
        Browser anna = portal.signedIn("anna@hub.example");
        assertThat(anna.page().select("nav.menu").text()).doesNotContain("reviews");

        for (String path : List.of("/reviews", "/reviews/start")) {
            assertThat(anna.open(path).status()).isEqualTo(403);
            assertThat(anna.text()).doesNotContain("Start a review").doesNotContain("Role");
        }

        String review = reviewing.started("role", "normal", "");
        for (String path : List.of("", "/close", "/cancel", "/review.csv", "/review.jsonl")) {
            assertThat(anna.open(review + path).status()).as(path).isBetween(403, 404);
            assertThat(anna.answer().body()).doesNotContain("tim@hub.example");
        }
        String token = anna.open("/").page().select("[name=_token]").val();
        assertThat(anna.post(review + "/close", Map.of("_token", token)).status())
                .isBetween(403, 404);
        assertThat(mary.open(review).text()).contains("Open");
    }

    @Test
    void a_review_of_one_role_has_those_who_hold_it_with_rights_inviter_and_last_activity() {
        mary.open(reviewing.started("role", "partner", "Externals, spring"));

        assertThat(mary.title()).isEqualTo("Externals, spring");
        assertThat(mary.page().select("tbody tr")).hasSize(1);
        assertThat(mary.page().selectFirst("tbody tr").text())
                .contains("Gus Okoye gus@globex.example")
                .contains("For Globex")
                .contains("by Mary Shaw, ")
                .contains("days ago")
                .contains("Nothing yet");
        assertThat(mary.page().select("progress").attr("max")).isEqualTo("1");
        assertThat(mary.page().select("progress").attr("value")).isEqualTo("0");
        assertThat(mary.text()).contains("0 of 1 decided: 0 to stay, 0 to go.");
    }

    @Test
    void who_was_not_here_for_long_is_found_and_who_was_is_not() {
        mary.open(reviewing.started("inactive", "30", "Long away"));

        mary.open(mary.path() + "?show=all");
        assertThat(mary.text()).contains("Tim Lee").doesNotContain("Anna Holm").doesNotContain("Zoe Martin");
    }

    @Test
    void a_number_of_days_that_is_none_is_told_at_its_field() {
        mary.open("/reviews/start").tick("scope", "inactive");
        mary.page().select("[name=scope][value=everybody]").removeAttr("checked");
        mary.fill("days", "-3").fill("note", "Long away").submit("Start the review");

        assertThat(mary.status()).isEqualTo(422);
        assertThat(mary.page().select("#days-fault").text()).contains("from 1 to 36500");
        assertThat(mary.page().select("[name=note]").val()).isEqualTo("Long away");
        assertThat(mary.page().select("[name=scope][value=inactive]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void large_reviews_are_paged_and_those_who_are_decided_leave_the_undecided() {
        String review = reviewing.started("everybody", "", "All");
        mary.open(review);
        List<String> boxes = mary.page().select("input[name=member]").eachAttr("value");
        assertThat(mary.page().select("tbody tr")).hasSize(25);
        mary.follow("Next page");
        int rest = mary.page().select("tbody tr").size();
        assertThat(rest).isPositive();

        mary.follow("First page");
        boxes.forEach(box -> mary.tick("member", box));
        mary.submit("Keep who is ticked");

        assertThat(mary.page().select("[role=status]").text()).isEqualTo(boxes.size() + " members to stay.");
        assertThat(mary.page().select("tbody tr")).hasSize(25 + rest - boxes.size());
        mary.open(review + "?show=stay");
        assertThat(mary.page().select("tbody tr")).hasSize(boxes.size());
        assertThat(mary.page().selectFirst("tbody tr").text()).contains("Stays Mary Shaw");
    }

    @Test
    void to_let_somebody_go_takes_a_reason_and_what_was_ticked_stays_ticked() {
        mary.open(reviewing.started("role", "partner", "Externals"));
        String gus = mary.page().select("input[name=member]").val();
        mary.tick("member", gus).submit("Let go who is ticked");

        assertThat(mary.status()).isEqualTo(422);
        assertThat(mary.page().select("#reason-fault").text()).isNotEmpty();
        assertThat(mary.page().select("input[name=member]").hasAttr("checked")).isTrue();

        mary.fill("reason", "the contract has ended").submit("Let go who is ticked");
        mary.open(mary.path() + "?show=go");
        assertThat(mary.text()).contains("Goes Mary Shaw").contains("“the contract has ended”");
    }

    @Test
    void to_decide_of_nobody_is_told() {
        mary.open(reviewing.started("role", "partner", "Externals")).submit("Keep who is ticked");

        assertThat(mary.status()).isEqualTo(422);
        assertThat(mary.page().select("#member-fault").text()).isEqualTo("Tick whom it is about.");
    }

    @Test
    void nobody_decides_on_themselves() {
        String review = reviewing.started("role", "admin", "Admins");
        mary.open(review);

        assertThat(mary.text()).contains("That is you: another reviewer decides.");
        assertThat(mary.page().select("input[name=member]").eachAttr("value"))
                .hasSize(mary.page().select("tbody tr").size() - 1)
                .doesNotContain(reviewing.user(Reviewing.MARY).toString());
    }

    @Test
    void a_review_is_cancelled_with_a_reason_and_nobody_is_removed() {
        String review = reviewing.started("role", "partner", "Externals");
        mary.open(review).follow("Cancel the review…").submit("Cancel the review");
        assertThat(mary.status()).isEqualTo(422);
        assertThat(mary.page().select("#reason-fault").text()).isNotEmpty();

        mary.fill("reason", "the wrong role").submit("Cancel the review");
        assertThat(mary.text())
                .contains("Nobody was removed")
                .contains("Cancelled")
                .contains("the wrong role");
        assertThat(mary.open("/reviews").text()).contains("Externals Cancelled");
        assertThat(mary.open(review + "/close").path()).isEqualTo(review);
        String token = mary.page().select("[name=_token]").val();
        assertThat(mary.post(review + "/close", Map.of("_token", token)).status())
                .isEqualTo(409);
    }

    @Test
    void two_reviewers_see_what_the_other_has_decided() {
        String review = reviewing.started("role", "partner", "Externals");
        mary.open(review);
        Roster roster = portal.server.stage().running().roster();
        UserId tara = reviewing.user("tara@hub.example");
        roster.user(tara).setPassword(Persona.PASSWORD);
        roster.in(reviewing.hub())
                .asHost("test")
                .edit(tara, member -> member.role(roster.catalog().ownerRole()));
        Browser second = portal.signedIn("tara@hub.example").open(review);
        second.tick("member", second.page().select("input[name=member]").val()).submit("Keep who is ticked");

        mary.tick("member", mary.page().select("input[name=member]").val())
                .fill("reason", "the contract has ended")
                .submit("Let go who is ticked");
        second.open(review + "?show=all");
        assertThat(second.text()).contains("Goes Mary Shaw").contains("1 of 1 decided: 0 to stay, 1 to go.");
    }

    @Test
    void the_record_is_exported_as_csv_and_as_json_lines_and_kept_by_no_cache() {
        String review = reviewing.started("role", "partner", "Externals");

        mary.open(review).follow("Export as CSV");
        assertThat(reviewing.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(reviewing.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reviewing.header("Content-Disposition"))
                .matches("attachment; filename=\"access-review-[0-9-]{10}\\.csv\"");
        assertThat(mary.answer().body().lines()).hasSize(2).last().asString().contains("gus@globex.example");

        mary.open(review).follow("Export as JSON lines");
        assertThat(reviewing.header("Content-Type")).isEqualTo("application/jsonl; charset=utf-8");
        assertThat(reviewing.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reviewing.header("Content-Disposition")).endsWith(".jsonl\"");
        assertThat(mary.answer().body().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("{")
                .contains("Okoye");
    }

    @Test
    void a_review_that_is_none_or_another_organizations_is_not_there() {
        String review = reviewing.started("role", "partner", "Externals");
        assertThat(mary.open("/reviews/nonsense").status()).isEqualTo(404);

        Browser per = portal.signedIn("per@spares.example");
        assertThat(per.open(review).status()).isEqualTo(404);
        assertThat(per.open(review + "/review.csv").status()).isEqualTo(404);
    }

    @Test
    void a_start_that_was_cut_off_is_gone_on_with() {
        try (DyingNode node = new DyingNode(portal, folder)) {
            ActingReviews reviews = node.roster()
                    .in(reviewing.hub())
                    .as(reviewing.user(Reviewing.MARY))
                    .reviews();
            assertThatThrownBy(() -> reviews.start(ReviewScope.everybody(), "Cut off"))
                    .hasMessageContaining("dead");
        }
        mary.open("/reviews").follow("Cut off");
        assertThat(mary.text()).contains("Half made").contains("Not everybody is in it yet");
        assertThat(mary.page().select("input[name=member]")).isEmpty();

        mary.submit("Go on with the start");
        assertThat(mary.page().select("[role=status]").text()).matches("All [0-9]+ members are in it now\\.");
        assertThat(mary.text()).contains("State Open");
        assertThat(mary.page().select("tbody tr")).hasSize(25);
    }
}
