package dev.roster;

import static java.lang.module.ModuleDescriptor.Requires.Modifier.STATIC;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roster.failure.RosterException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void a_host_needs_no_module_at_run_time_but_slf4j() throws URISyntaxException {
        assertThat(core().requires())
                .filteredOn(required -> !required.modifiers().contains(STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "org.slf4j");
    }

    @Test
    void all_else_is_there_for_hosts_the_door_above_all() throws URISyntaxException {
        assertThat(core().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .contains("dev.roster")
                .containsExactlyInAnyOrderElementsOf(core().packages().stream()
                        .filter(name -> !name.matches("dev\\.roster\\.(internal|text)(\\..*)?"))
                        .toList());
    }

    @Test
    void what_is_internal_stays_inside() throws URISyntaxException {
        assertThat(core().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("dev.roster.internal"));
        assertThat(core().opens()).isEmpty();
    }

    @Test
    void the_api_shows_only_types_that_a_host_can_see() throws URISyntaxException {
        Set<String> exported =
                core().exports().stream().map(ModuleDescriptor.Exports::source).collect(toSet());

        List<String> leaks = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.roster").stream()
                        .filter(type -> exported.contains(type.getPackageName()) && shown(type))
                        .flatMap(ModuleTest::mentions)
                        .filter(mention -> !exported.contains(mention.type().getPackageName())
                                && !mention.type().getPackageName().matches("|java\\..+"))
                        .map(Object::toString)
                        .toList();

        assertThat(leaks).isEmpty();
    }

    private record Mention(String where, JavaClass type) {}

    private static Stream<Mention> mentions(JavaClass type) {
        Stream<JavaClass> parents = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
        return Stream.concat(
                parents.map(parent -> new Mention(type.getName(), parent)),
                type.getMembers().stream()
                        .filter(member -> shown(member.getModifiers()))
                        .flatMap(member -> member.getAllInvolvedRawTypes().stream()
                                .map(seen -> new Mention(member.getFullName(), seen.getBaseComponentType()))));
    }

    private static boolean shown(JavaClass type) {
        return shown(type.getModifiers())
                && type.getEnclosingClass().map(ModuleTest::shown).orElse(true);
    }

    private static boolean shown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static ModuleDescriptor core() throws URISyntaxException {
        Path classes = Path.of(RosterException.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ModuleFinder.of(classes).find("dev.roster").orElseThrow().descriptor();
    }
}
