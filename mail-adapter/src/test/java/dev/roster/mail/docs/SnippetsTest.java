package dev.roster.mail.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.docs.Snippet;
import dev.roster.docs.SnippetRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the Javadoc of this module show, compiles and runs. */
class SnippetsTest {

    @TempDir
    Path folder;

    static List<Snippet> snippets() {
        return Stream.concat(
                        Snippet.inMarkdown(Path.of("README.md")).stream(),
                        Snippet.inSources(Path.of("src", "main", "java")).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_runs(Snippet snippet) throws Exception {
        new SnippetRunner(folder, MailWorld.class, "java.util.concurrent").run(snippet);
    }

    @Test
    void snippets_are_found() {
        assertThat(snippets()).isNotEmpty();
    }
}
