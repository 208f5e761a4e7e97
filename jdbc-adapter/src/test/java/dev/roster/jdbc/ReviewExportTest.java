package dev.roster.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingReview;
import dev.roster.id.UserId;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.review.Review;
import dev.roster.review.ReviewScope;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A review that was written out, read by a program that knows nothing of Roster. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewExportTest {

    private static final String HARD = "=1+1 \\ \"quoted\", {a: [1]} \u05D0\u05D1 \uD83C\uDF82 \uFF1D</script>";

    @Test
    void each_line_is_json_that_says_what_was_said() {
        try (OpenDatabase database = DatabaseUnderTest.H2_IN_MEMORY.migrated()) {
            House house = House.on(database.pool());
            UserId carl = house.member("carl");
            Review started = house.asAda().reviews().start(ReviewScope.everybody(), HARD);
            ActingReview review = house.asAda().reviews().review(started.id());
            review.remove(carl, HARD);
            StringBuilder text = new StringBuilder();

            review.exportJsonLines(text);

            List<JsonNode> lines =
                    text.toString().lines().map(JsonMapper.shared()::readTree).toList();
            assertThat(lines).hasSize(2);
            JsonNode ada = lines.get(0);
            JsonNode item = lines.get(1);
            assertThat(ada.propertyNames()).containsExactlyElementsOf(item.propertyNames());
            assertThat(ada.get("user").stringValue()).isEqualTo(house.ada().toString());
            assertThat(ada.get("decision").isNull()).isTrue();
            assertThat(ada.get("granted").size()).isZero();
            assertThat(item.get("user").stringValue()).isEqualTo(carl.toString());
            assertThat(item.get("roles").get(0).stringValue())
                    .isEqualTo(house.app().clerk.key());
            assertThat(item.get("decision").stringValue()).isEqualTo("REMOVE");
            assertThat(item.get("reason").stringValue()).isEqualTo(HARD);
            assertThat(item.get("review_note").stringValue()).isEqualTo(HARD);
            assertThat(item.get("review_status").stringValue()).isEqualTo("OPEN");
            assertThat(item.get("review_ended_at").isNull()).isTrue();
        }
    }
}
