package dev.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roster.journal.Entry;
import dev.roster.port.JournalStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The rules of the house. Each is also shown to find something where it is broken, so that none guards nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    /** From the simplest to what knows the most. A package knows only those before it. */
    private static final List<String> ORDER = List.of(
            "failure",
            "text",
            "id",
            "page",
            "catalog",
            "role",
            "user",
            "organization",
            "access",
            "member",
            "delivery",
            "invitation",
            "signin",
            "review",
            "journal",
            "message",
            "port",
            "memory",
            "internal.access",
            "internal.freshness",
            "internal.page",
            "internal.signin",
            "internal",
            "internal.user",
            "internal.credential",
            "internal.invitation",
            "internal.role",
            "internal.delivery",
            "internal.member",
            "internal.entering",
            "internal.organization",
            "internal.erasure",
            "internal.review",
            "internal.journal",
            "");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roster");

    @Test
    void each_package_knows_only_simpler_ones() {
        assertThat(backwards(ORDER)).isEmpty();
    }

    @Test
    void the_order_of_packages_guards_something() {
        List<String> reversed = new ArrayList<>(ORDER);
        Collections.reverse(reversed);
        assertThat(backwards(reversed)).hasSizeGreaterThan(100);
        for (int i = 1; i < ORDER.size(); i++) {
            List<String> without = new ArrayList<>(ORDER);
            without.remove(i);
            assertThat(unknownPackages(without)).as("without " + ORDER.get(i)).isNotEmpty();
        }
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        assertThat(unknownPackages(ORDER)).isEmpty();
        assertThat(ORDER)
                .allSatisfy(room ->
                        assertThat(MAIN.stream().map(ArchitectureTest::room)).contains(room));
    }

    @Test
    void only_the_door_sees_what_is_internal() {
        Predicate<Dependency> intoInternal =
                dependency -> room(dependency.getTargetClass()).startsWith("internal");
        assertThat(dependencies(intoInternal.and(dependency -> {
                    String origin = room(dependency.getOriginClass());
                    return !origin.startsWith("internal") && !origin.isEmpty();
                })))
                .isEmpty();
        assertThat(dependencies(intoInternal)).as("what the rule looks at").hasSizeGreaterThan(50);
    }

    @Test
    void nothing_but_java_slf4j_and_our_own_is_needed() {
        Predicate<Dependency> foreign =
                dependency -> Stream.of("java.", "javax.crypto.", "org.slf4j.", "dev.roster", "org.jspecify.")
                        .noneMatch(dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName()
                                .concat(".")::startsWith);
        assertThat(dependencies(foreign.and(dependency ->
                        !dependency.getTargetClass().getBaseComponentType().isPrimitive())))
                .isEmpty();
    }

    @Test
    void the_time_comes_from_a_clock_that_was_handed_in() {
        assertThat(calls(MAIN, ArchitectureTest::readsTheClock))
                .as("who asks the machine for the time")
                .containsExactly("dev.roster.memory.InMemoryStorage");
        JavaClasses here = new ClassFileImporter().importClasses(AsksTheMachine.class);
        assertThat(calls(here, ArchitectureTest::readsTheClock)).hasSize(1);
    }

    @Test
    void nothing_static_can_change() {
        assertThat(changeableStatics(MAIN)).isEmpty();
        assertThat(changeableStatics(new ClassFileImporter().importClasses(AsksTheMachine.class)))
                .hasSize(1);
    }

    @Test
    void only_use_cases_the_dispatcher_and_the_feed_begin_transactions() {
        Predicate<JavaMethodCall> begins = call -> call.getTarget().getName().equals("inTransaction")
                && call.getTarget().getOwner().getName().equals("dev.roster.port.Storage");
        assertThat(calls(MAIN, begins))
                .containsExactlyInAnyOrder(
                        "dev.roster.Roster",
                        "dev.roster.internal.Change",
                        "dev.roster.internal.PersonalChange",
                        "dev.roster.internal.credential.VerifyPassword",
                        "dev.roster.internal.signin.Attempts",
                        "dev.roster.internal.delivery.RecordReport",
                        "dev.roster.internal.delivery.Settled",
                        "dev.roster.internal.delivery.Rounds",
                        "dev.roster.internal.delivery.Sweep",
                        "dev.roster.internal.erasure.EraseInvitations",
                        "dev.roster.internal.organization.EraseOrganization",
                        "dev.roster.internal.journal.ReadFeed",
                        "dev.roster.internal.member.NoteActivity",
                        "dev.roster.internal.organization.OpenOrganization",
                        "dev.roster.internal.user.AddUser",
                        "dev.roster.internal.user.AdoptUsers");
    }

    @Test
    void there_is_one_way_into_the_journal_so_that_whoever_listens_hears_of_all() {
        assertThat(calls(MAIN, ArchitectureTest::writesTheJournal)).containsExactly("dev.roster.internal.Recorder");
        assertThat(calls(
                        new ClassFileImporter().importClasses(WritesBesideTheRecorder.class),
                        ArchitectureTest::writesTheJournal))
                .hasSize(1);
    }

    /** Breaks a rule on purpose. */
    private static final class WritesBesideTheRecorder {
        static void write(JournalStore journal, Entry entry) {
            journal.append(entry);
        }
    }

    /** Breaks two rules on purpose. */
    private static final class AsksTheMachine {
        static int count = 0;

        static long now() {
            return java.time.Instant.now().toEpochMilli() + count;
        }
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        String owner = call.getTarget().getOwner().getName();
        String name = call.getTarget().getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }

    private static boolean writesTheJournal(JavaMethodCall call) {
        return call.getTarget().getOwner().isAssignableTo(JournalStore.class)
                && call.getTarget().getName().equals("append");
    }

    private static Set<String> calls(JavaClasses classes, Predicate<JavaMethodCall> looked) {
        Set<String> callers = new TreeSet<>();
        for (JavaClass each : classes) {
            each.getMethodCallsFromSelf().stream()
                    .filter(looked)
                    .forEach(call -> callers.add(topLevel(each).getName()));
        }
        return callers;
    }

    private static JavaClass topLevel(JavaClass inner) {
        Optional<JavaClass> outer = inner.getEnclosingClass();
        return outer.isPresent() ? topLevel(outer.get()) : inner;
    }

    private static List<String> changeableStatics(JavaClasses classes) {
        return classes.stream()
                .flatMap(each -> each.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaField::getFullName)
                .toList();
    }

    private static List<String> backwards(List<String> order) {
        return dependencies(dependency -> {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            return target.getPackageName().startsWith("dev.roster")
                    && order.indexOf(room(target)) > order.indexOf(room(dependency.getOriginClass()));
        });
    }

    private static Set<String> unknownPackages(List<String> order) {
        Set<String> unknown = new TreeSet<>();
        MAIN.forEach(each -> unknown.add(room(each)));
        unknown.removeAll(Set.copyOf(order));
        return unknown;
    }

    private static List<String> dependencies(Predicate<Dependency> looked) {
        return MAIN.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(looked)
                .map(Dependency::getDescription)
                .toList();
    }

    /** The package without the common beginning; empty for the door itself. */
    private static String room(JavaClass each) {
        String name = each.getBaseComponentType().getPackageName();
        return name.equals("dev.roster") ? "" : name.replaceFirst("^dev\\.roster\\.", "");
    }
}
