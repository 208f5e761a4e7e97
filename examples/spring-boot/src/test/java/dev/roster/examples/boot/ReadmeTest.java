package dev.roster.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows is the code that runs, word for word. */
class ReadmeTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "roster", "examples", "boot");
    private static final String README = read(Path.of("README.md"));

    static List<String> snippets() {
        return found("```java\\R(.*?)```", README);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_is_part_of_the_sources(String snippet) {
        assertThat(sources()).anySatisfy(source -> assertThat(words(source)).contains(words(snippet)));
    }

    @Test
    void snippets_are_found() {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void what_it_points_at_is_there() {
        assertThat(found("\\]\\(([^):]+)\\)", README))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
        String table = README.substring(README.indexOf("## Where to look"));
        assertThat(found("`(\\w+)`", table))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(SOURCES.resolve(name + ".java")).exists());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(ReadmeTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Regardless of how far it is indented. */
    private static String words(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
