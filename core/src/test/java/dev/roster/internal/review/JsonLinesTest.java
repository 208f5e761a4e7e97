package dev.roster.internal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where JSON lines are read back by a program, {@code ReviewExportTest} of the JDBC adapter looks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonLinesTest {

    private final StringBuilder text = new StringBuilder();
    private final JsonLines json = new JsonLines(text);

    @Test
    void an_object_stands_in_each_line() throws IOException {
        json.text("name", List.of("Ada"));
        json.list("roles", List.of("user", "auditor"));
        json.endLine();
        json.text("name", List.of());
        json.list("roles", List.of());
        json.endLine();

        assertThat(text)
                .hasToString("{\"name\":\"Ada\",\"roles\":[\"user\",\"auditor\"]}\n{\"name\":null,\"roles\":[]}\n");
    }

    @Test
    void what_would_end_a_text_or_a_line_is_escaped() throws IOException {
        json.text(
                "x", List.of("a\"b\\c\u0000\u0007\b\t\n\r\u001B\u007F\u0085\u2028\u2029/</script>\uD83C\uDF82\u05D0"));
        json.endLine();

        assertThat(text)
                .hasToString(
                        "{\"x\":\"a\\\"b\\\\c\\u0000\\u0007\\u0008\\u0009\\u000a\\u000d\\u001b\\u007f\\u0085\\u2028"
                                + "\\u2029/</script>\uD83C\uDF82\u05D0\"}\n");
    }
}
