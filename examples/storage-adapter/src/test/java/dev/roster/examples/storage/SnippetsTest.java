package dev.roster.examples.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.docs.Snippet;
import dev.roster.docs.SnippetRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows, compiles and runs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnippetsTest {

    private static final Path README = Path.of("README.md");

    @TempDir
    Path output;

    static List<Snippet> inTheReadme() {
        return Snippet.inMarkdown(README);
    }

    @ParameterizedTest
    @MethodSource("inTheReadme")
    void a_snippet_runs(Snippet snippet) throws Exception {
        new SnippetRunner(output, FileWorld.class, "dev.roster.examples.storage", "dev.roster.scenario").run(snippet);
    }

    @Test
    void what_it_points_at_is_there() throws IOException {
        assertThat(Pattern.compile("\\]\\(([^):#]+)\\)")
                        .matcher(Files.readString(README))
                        .results()
                        .map((MatchResult match) -> match.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }
}
