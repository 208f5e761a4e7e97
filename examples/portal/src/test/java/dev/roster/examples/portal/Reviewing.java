package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;

/** What tests of access reviews do again and again, as an administrator of Hub Trading. */
record Reviewing(OpenPortal portal, Browser mary) {

    static final String MARY = "mary@hub.example";

    /** Starts a review by the form, and returns the path of its page. */
    String started(String scope, String value, String title) {
        mary.open("/reviews/start");
        mary.page().select("[name=scope]").removeAttr("checked");
        mary.tick("scope", scope).fill("note", title);
        if (scope.equals("role")) {
            mary.fill("role", value);
        } else if (scope.equals("inactive")) {
            mary.fill("days", value);
        }
        mary.submit("Start the review");
        assertThat(mary.status()).isEqualTo(200);
        return mary.path();
    }

    String row(String name) {
        return mary.page().select("tbody tr").stream()
                .map(each -> each.text())
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    String header(String name) {
        return mary.answer().headers().firstValue(name).orElse("");
    }

    UserId user(String address) {
        return portal.server
                .stage()
                .running()
                .roster()
                .asHost("test")
                .userAt(address)
                .orElseThrow()
                .id();
    }

    OrganizationId hub() {
        return portal.server
                .stage()
                .running()
                .roster()
                .user(user(MARY))
                .enterable(1)
                .items()
                .get(0)
                .organization()
                .id();
    }

    static ReviewId id(String path) {
        return ReviewId.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
