package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.ActingReview;
import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewClosingTest {

    @TempDir
    Path folder;

    OpenPortal portal;
    Browser mary;
    Reviewing reviewing;

    @BeforeEach
    void open() {
        portal = new OpenPortal("partner-network", folder);
        mary = portal.signedIn(Reviewing.MARY);
        reviewing = new Reviewing(portal, mary);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void a_review_is_closed_after_its_page_has_said_what_will_happen() {
        assertThat(mary.open("/reviews").text()).contains("no review yet");
        String review = reviewing.started("role", "partner", "Externals");
        assertThat(mary.open(review + "/close").text())
                .contains("nothing is decided of 1 of 1")
                .doesNotContain("Close the review and remove");

        mary.open(review);
        mary.tick("member", mary.page().select("input[name=member]").val())
                .fill("reason", "the contract has ended")
                .submit("Let go who is ticked");
        mary.follow("Close the review…");
        assertThat(mary.text()).contains("cannot be undone").contains("Gus Okoye gus@globex.example");

        mary.submit("Close the review and remove 1");
        assertThat(mary.page().select("[role=status]").text()).isEqualTo("The review is closed. Removed: 1 member.");
        assertThat(mary.text()).contains("Removed").doesNotContain("Cancel the review");
        assertThat(mary.page().select("input[name=member]")).isEmpty();
        Browser gus = portal.signedIn("gus@globex.example");
        assertThat(gus.open("/organizations").text()).doesNotContain("Enter Hub Trading");
    }

    @Test
    void who_could_not_be_removed_is_shown_with_the_reason_and_who_had_gone_too() {
        String review = reviewing.started("everybody", "", "All");
        Roster roster = portal.server.stage().running().roster();
        OrganizationId hub = reviewing.hub();
        UserId lena = reviewing.user("lena@hub.example");
        UserId admin = reviewing.user("jana@hub.example");
        roster.in(hub)
                .asHost("test")
                .edit(admin, member -> member.role(roster.catalog().ownerRole()));
        // Another administrator lets Mary go, who then closes the review: nobody removes themselves so.
        var other = roster.in(hub).as(admin).reviews().review(Reviewing.id(review));
        other.remove(reviewing.user(Reviewing.MARY), "on leave for good");
        UserId tim = reviewing.user("tim@hub.example");
        var marys = roster.in(hub).as(reviewing.user(Reviewing.MARY)).reviews().review(Reviewing.id(review));
        marys.remove(List.of(tim, lena), "left");
        marys.keep(marys.items().undecided().page(1_000).items().stream()
                .map(item -> item.user())
                .toList());
        roster.in(hub).asHost("test").remove(lena);
        mary.open(review + "/close").submit("Close the review and remove 3");

        assertThat(mary.page().select("[role=status]").text())
                .isEqualTo("The review is closed. Removed: 1 member. Not removed: 2 members; each line says why.");
        assertThat(reviewing.row("Mary Shaw"))
                .contains("Not removed: who closed the review may not remove this member");
        assertThat(reviewing.row("Lena Vogt")).contains("Had gone before");
        assertThat(reviewing.row("Tim Lee")).endsWith("Removed");
    }

    @Test
    void closing_that_was_cut_off_is_gone_on_with() {
        String review = reviewing.started("role", "normal", "Staff");
        Roster roster = portal.server.stage().running().roster();
        ActingReview marys = roster.in(reviewing.hub())
                .as(reviewing.user(Reviewing.MARY))
                .reviews()
                .review(Reviewing.id(review));
        List<UserId> all = marys.items().page(1_000).items().stream()
                .map(item -> item.user())
                .toList();
        marys.remove(all, "the company is sold");
        try (DyingNode node = new DyingNode(portal, folder)) {
            ActingReview cutOff = node.roster()
                    .in(reviewing.hub())
                    .as(reviewing.user(Reviewing.MARY))
                    .reviews()
                    .review(Reviewing.id(review));
            assertThatThrownBy(cutOff::close).hasMessageContaining("dead");
        }
        mary.open(review);
        assertThat(mary.text())
                .contains("Half closed")
                .contains("Closing was cut off: 0 of " + all.size())
                .doesNotContain("Cancel the review");

        mary.submit("Go on closing");
        assertThat(mary.page().select("[role=status]").text())
                .isEqualTo("The review is closed. Removed: " + all.size() + " members.");
        assertThat(mary.text()).contains("State Closed");
    }
}
