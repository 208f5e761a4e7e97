package dev.roster.mail.returned;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roster.mail.SmtpMailer;
import dev.roster.mail.mailbox.ReturnedMailbox;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A mail that came back is never answered, logged or kept: what reads it has nothing to do so with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReaderOnlyReadsTest {

    /** What {@code ReturnedMailReader} and all that it uses may know outside of the package. */
    private static final Set<String> KNOWN = Set.of(
            "java.io",
            "java.lang",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "dev.roster.delivery",
            "dev.roster.failure",
            "dev.roster.id",
            "dev.roster.user");

    @Test
    void case_65_case_67_the_reader_knows_nothing_that_sends_logs_or_stores() {
        Set<String> used = reachable(ReturnedMailReader.class);

        assertThat(used).isNotEmpty();
        assertThat(used).allMatch(ReaderOnlyReadsTest::isKnown);
        assertThat(used)
                .doesNotContain("java.io.File", "java.io.FileOutputStream", "java.io.PrintStream", "java.lang.System");
    }

    @Test
    void case_65_what_reads_the_mailbox_cannot_send() {
        assertThat(reachable(ReturnedMailbox.class))
                .contains("org.eclipse.angus.mail.imap.IMAPFolder")
                .noneMatch(name -> name.contains("Transport") || name.contains("smtp"));
    }

    @Test
    void this_would_be_seen() {
        assertThat(reachable(SmtpMailer.class)).anyMatch(name -> name.startsWith("jakarta.mail"));
    }

    private static boolean isKnown(String name) {
        return name.lastIndexOf('.') < 0 || KNOWN.contains(name.substring(0, name.lastIndexOf('.')));
    }

    /** @return the classes outside of this module that a class reaches through it */
    private static Set<String> reachable(Class<?> start) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.roster.mail");
        Set<String> ours = new TreeSet<>(Set.of(start.getName()));
        Set<String> outside = new TreeSet<>();
        Set<String> next = ours;
        while (!next.isEmpty()) {
            Set<String> targets = next.stream()
                    .flatMap(name -> classes.get(name).getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .map(target -> target.getBaseComponentType().getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            next = targets.stream()
                    .filter(name -> name.startsWith("dev.roster.mail") && ours.add(name))
                    .collect(Collectors.toSet());
            targets.stream()
                    .filter(name -> !name.startsWith("dev.roster.mail.returned"))
                    .forEach(outside::add);
        }
        assertThat(ours).hasSizeGreaterThan(10);
        return outside;
    }
}
