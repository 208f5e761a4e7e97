package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalTest {

    @TempDir
    Path folder;

    HeldClock clock = new HeldClock();
    OpenPortal portal;
    Browser mary;

    @BeforeEach
    void open() {
        portal = new OpenPortal("partner-network", folder, clock);
        mary = portal.signedIn("mary@hub.example");
    }

    @AfterEach
    void close() {
        clock.letGo();
        portal.close();
    }

    @Test
    void all_who_fit_are_removed_on_all_pages_of_the_list_when_their_number_is_typed() {
        crowd(230);
        mary.open("/users?q=crowd").follow("Remove all members who fit…");
        assertThat(mary.title()).isEqualTo("Remove all 230 members who fit?");
        assertThat(mary.text()).contains("and 210 more");
        Shape.check(mary);

        mary.fill("count", "230").submit("Remove all for good");
        ended();
        assertThat(mary.text()).contains("230 of 230 removed").doesNotContain("refused");
        assertThat(mary.open("/users?q=crowd").text()).contains("Nobody fits");
        assertThat(mary.open("/users?q=tim").text()).contains("Tim Lee");
    }

    @Test
    void nobody_is_removed_before_the_right_number_is_typed() {
        mary.open("/users/all?q=t").fill("count", "1").submit("Remove all for good");

        assertThat(mary.status()).isEqualTo(422);
        assertThat(mary.page().select("#count-fault").text()).contains("They are 2");
        assertThat(mary.open("/users?q=t").text()).contains("Tim Lee", "Tara Singh");
        assertThat(mary.open("/users/removal").status()).isEqualTo(404);
    }

    @Test
    void while_it_goes_on_the_page_says_how_far_it_is_and_comes_again_by_itself() {
        clock.hold();
        mary.open("/users/all?q=t").fill("count", "2").submit("Remove all for good");
        assertThat(mary.path()).isEqualTo("/users/removal");
        assertThat(mary.text()).contains("Under way", "0 of 2 removed");
        assertThat(mary.page().select("noscript").html()).contains("refresh");
        assertThat(mary.page().select("#work").attr("hx-trigger")).isEqualTo("every 1s");
        mary.open("/users/all?q=b").fill("count", "1").submit("Remove all for good");
        assertThat(mary.text()).contains("One after the other");

        clock.letGo();
        ended();
        assertThat(mary.text()).contains("Ended", "2 of 2 removed");
        assertThat(mary.page().select("noscript, [hx-get]")).isEmpty();
    }

    @Test
    void who_cannot_be_removed_is_named_with_the_reason_and_stops_nobody_else() {
        mary.open("/users/all?q=m").fill("count", "2").submit("Remove all for good");
        ended();

        assertThat(mary.text()).contains("1 of 2 removed, 1 refused");
        assertThat(mary.page().select("tbody tr").text())
                .startsWith("Mary Shaw")
                .contains("Nobody removes themselves");
        Shape.check(mary);
    }

    @Test
    void a_removal_is_seen_by_who_began_it_and_begun_by_who_may_remove() {
        mary.open("/users/all?q=t").fill("count", "2").submit("Remove all for good");
        ended();

        assertThat(portal.signedIn("jana@hub.example").open("/users/removal").status())
                .isNotEqualTo(200);
        Browser anna = portal.signedIn("anna@hub.example");
        assertThat(anna.open("/users/all?q=b").status()).isEqualTo(403);
    }

    private void crowd(int size) {
        var roster = portal.server.stage().running().roster();
        UserId user =
                roster.asHost("test").userAt("mary@hub.example").orElseThrow().id();
        OrganizationId hub =
                roster.user(user).enterable(1).items().get(0).organization().id();
        new Crowd(portal, hub, offer -> offer.role(roster.catalog().roleNamed("admin"))).join(size);
    }

    private void ended() {
        long last = System.nanoTime() + 60_000_000_000L;
        mary.open("/users/removal");
        while (!mary.page().select("noscript").isEmpty() && System.nanoTime() < last) {
            mary.open("/users/removal");
        }
    }
}
