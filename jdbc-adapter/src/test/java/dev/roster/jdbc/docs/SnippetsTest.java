package dev.roster.jdbc.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.docs.Snippet;
import dev.roster.docs.SnippetRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs and the Javadoc of this module show, compiles and runs. Here, since this module sees all that they name. */
class SnippetsTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path GUIDE = Path.of("..", "core", "README.md");
    private static final Path OWN_README = Path.of("README.md");
    private static final Path MAIN_SOURCES = Path.of("src", "main", "java");

    /** Where a class that the guide names may be. */
    private static final List<Path> PACKAGES =
            List.of(Path.of("..", "core", "src", "main", "java", "dev", "roster"), MAIN_SOURCES.resolve("dev/roster"));

    @TempDir
    Path folder;

    static List<Snippet> inTheReadme() {
        return Snippet.inMarkdown(README);
    }

    static List<Snippet> inTheGuide() {
        return Snippet.inMarkdown(GUIDE);
    }

    static List<Snippet> inTheReadmeOfThisModule() {
        return Snippet.inMarkdown(OWN_README);
    }

    static List<Snippet> inJavadoc() {
        return Snippet.inSources(MAIN_SOURCES);
    }

    @ParameterizedTest
    @MethodSource({"inTheReadme", "inTheGuide", "inTheReadmeOfThisModule", "inJavadoc"})
    void a_snippet_runs(Snippet snippet) throws Exception {
        run(snippet);
    }

    @Test
    void snippets_are_found() {
        assertThat(inTheReadme()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(inTheGuide()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(inTheReadmeOfThisModule()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(inJavadoc())
                .extracting(Snippet::where)
                .contains("JdbcStorage.java", "HeldTransaction.java", "SpringTransaction.java");
    }

    @Test
    void a_snippet_that_does_not_compile_or_goes_wrong_fails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(new Snippet("here", "JdbcStorage storage = new JdbcStorage(dataSource);")))
                .withMessageContaining("does not compile");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run(new Snippet("here", "SpringTransaction.of(dataSource);")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../README.md",
                "../core/README.md",
                "../mail-adapter/README.md",
                "README.md",
                "../.github/CONTRIBUTING.md"
            })
    void what_a_page_points_at_is_there(String page) throws IOException {
        Path file = Path.of(page);
        List<MatchResult> links = Pattern.compile("\\]\\(([^):#]*)(?:#([^)]+))?\\)")
                .matcher(Files.readString(file))
                .results()
                .toList();

        assertThat(links).isNotEmpty();
        for (MatchResult link : links) {
            Path there = link.group(1).isEmpty()
                    ? file
                    : file.toAbsolutePath().resolveSibling(link.group(1)).normalize();
            assertThat(there).exists();
            if (link.group(2) != null) {
                assertThat(anchors(there)).as("%s", there).contains(link.group(2));
            }
        }
    }

    /** Each heading of a page, in the way in which it is linked to. */
    private static List<String> anchors(Path page) throws IOException {
        return found("(?m)^#+ (.+)$", Files.readString(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void what_the_guide_names_is_there() throws IOException {
        assertThat(found("\\| `([a-z.]+\\.[A-Z]\\w+)` \\|", Files.readString(GUIDE)))
                .hasSizeGreaterThan(5)
                .filteredOn(name -> !name.startsWith("java."))
                .allSatisfy(name -> assertThat(PACKAGES)
                        .anySatisfy(root -> assertThat(root.resolve(name.replace('.', '/') + ".java"))
                                .exists()));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void run(Snippet snippet) throws Exception {
        new SnippetRunner(
                        folder,
                        JdbcWorld.class,
                        "java.sql",
                        "javax.sql",
                        "org.springframework.jdbc.core",
                        "org.springframework.transaction.support")
                .run(snippet);
    }
}
