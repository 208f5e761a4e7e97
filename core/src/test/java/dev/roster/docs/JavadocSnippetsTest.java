package dev.roster.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Javadoc shows, compiles and runs. (So does what the READMEs show: that is tested where all adapters are.) */
class JavadocSnippetsTest {

    private static final Path MAIN_SOURCES = Path.of("src", "main", "java");

    @TempDir
    Path folder;

    static List<Snippet> inJavadoc() {
        return Snippet.inSources(MAIN_SOURCES);
    }

    @ParameterizedTest
    @MethodSource("inJavadoc")
    void a_snippet_in_javadoc_runs(Snippet snippet) throws Exception {
        run(snippet);
    }

    @Test
    void snippets_are_found() {
        assertThat(inJavadoc())
                .extracting(Snippet::where)
                .contains("Roster.java", "Catalog.java", "InMemoryTransaction.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roster.in(acme).as(adaId).fire(graceId);",
                "boolean yes = roster.in(acme).access(graceId).can(app.view);",
                "boolean yes = roster.in(acme).access(graceId).can(app.view, 7L);",
                "boolean yes = roster.in(acme).access(graceId).can(app.view, null, null);",
                "boolean yes = roster.in(acme).access(graceId).can(\"partner.view\");",
                "boolean yes = roster.in(acme).access(graceId).can(\"partner.view\", \"globex\");",
                "boolean yes = roster.in(acme).access(graceId).can(app.view.on(7L));",
                "boolean yes = roster.in(acme).access(graceId).can(app.reprocess, \"globex\");",
                "boolean yes = roster.in(acme).access(graceId).can(app.permissionNamed(\"partner.view\"));",
                "roster.in(acme).access(graceId).require(app.view);",
                "roster.in(acme).access(graceId).require(app.view, 7L);",
                "List<String> some = roster.in(acme).access(graceId).among(app.view, List.of(7L));",
                "roster.in(acme).access(graceId).reach(app.reprocess);",
                "internal.Deployment deployment = null;",
                "List names = new ArrayList();",
                "}"
            })
    void a_snippet_that_does_not_compile_fails(String code) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(code))
                .withMessageContaining("does not compile");
    }

    @Test
    void a_question_with_an_id_of_the_right_type_compiles() throws Exception {
        run("Access grace = roster.in(acme).access(graceId);\n"
                + "grace.can(app.view, \"globex\");\n"
                + "grace.can(app.view.on(\"globex\"));\n"
                + "grace.can(app.permissionNamed(\"partner.view\", \"globex\"));\n"
                + "grace.can(app.reprocess);\n"
                + "grace.among(app.view, List.of(\"globex\"));");
    }

    @Test
    void a_snippet_that_goes_wrong_fails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run("assertThat(roster.in(acme).access(graceId).can(app.reprocess)).isTrue();"));
    }

    @Test
    void a_block_in_an_unknown_language_fails() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snippet.inMarkdown(page("```Java\nint i;\n```\n")))
                .withMessageContaining("page.md:1 has a block of \"Java\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Snippet.inMarkdown(page("```\nint i;\n```\n")));
        assertThatIllegalArgumentException().isThrownBy(() -> Snippet.inMarkdown(page("```java\nint i;\n")));
    }

    @Test
    void javadoc_in_another_way_of_writing_fails() {
        assertThat(Snippet.inSource("A.java", "/**\n * <pre>{@code\n * int i = 1;\n * }</pre>\n */"))
                .containsExactly(new Snippet("A.java", "int i = 1;"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snippet.inSource("A.java", "/**\n * <pre>\n * int i = 1;\n * </pre>\n */"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snippet.inSource("A.java", "/** {@snippet : int i = 1; } */"));
    }

    private void run(String code) throws Exception {
        run(new Snippet("this snippet", code));
    }

    private void run(Snippet snippet) throws Exception {
        new SnippetRunner(folder, InMemoryWorld.class).run(snippet);
    }

    private Path page(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text);
    }
}
