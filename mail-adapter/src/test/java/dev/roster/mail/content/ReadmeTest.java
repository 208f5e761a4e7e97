package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryKind;
import dev.roster.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of values in the README is true. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @ParameterizedTest
    @EnumSource
    void the_values_of_a_kind_of_mail_are_listed(DeliveryKind kind) throws IOException {
        Set<String> listed = values("`" + kind + "`");
        listed.addAll(values("all"));

        assertThat(listed).isEqualTo(Facts.names(kind));
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_has_the_values_that_are_listed_and_no_others(DeliveryKind kind) {
        Message message = Mails.inEnglish().of(kind);
        Language english = Wording.shipped().language(Locale.ENGLISH);
        Host host = Host.of("Acme App");

        Map<String, Object> values = host.values(english);
        values.putAll(Facts.of(message, host, english));

        assertThat(values.keySet()).doesNotContainNull().isEqualTo(without(Facts.names(kind), "subject"));
    }

    @Test
    void what_it_points_at_is_there() throws IOException {
        assertThat(Pattern.compile("\\]\\(([^):#]+)\\)")
                        .matcher(Files.readString(README))
                        .results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link.group(1))).exists());
    }

    private static Set<String> values(String row) throws IOException {
        String line = Files.readAllLines(README).stream()
                .filter(each -> each.startsWith("| " + row + " |"))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("`([a-zA-Z]+)`")
                .matcher(line.substring(row.length() + 4))
                .results()
                .map(value -> value.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> names, String name) {
        Set<String> rest = new TreeSet<>(names);
        rest.remove(name);
        return rest;
    }
}
