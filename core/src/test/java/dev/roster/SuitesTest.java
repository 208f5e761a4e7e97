package dev.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.roster.contract.StorageContract;
import dev.roster.scenario.AllScenarios;
import dev.roster.scenario.RaceScenarios;
import dev.roster.scenario.Scenario;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A storage is tested by two classes: one has all contracts, one all scenarios. A new suite is not forgotten there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuitesTest {

    private static final JavaClasses SUITES =
            new ClassFileImporter().importPackages("dev.roster.contract", "dev.roster.scenario");

    @Test
    void every_contract_of_a_storage_is_run() {
        assertThat(forgotten(StorageContract.class, "dev.roster.contract.StorageSuite"))
                .isEmpty();
    }

    @Test
    void every_scenario_is_played() {
        assertThat(forgotten(AllScenarios.class, Scenario.class.getName())).isEmpty();
    }

    @Test
    void what_is_forgotten_is_found() {
        assertThat(forgotten(StorageContract.class, Scenario.class.getName()))
                .hasSizeGreaterThan(10)
                .contains(RaceScenarios.class.getName());
    }

    /** The abstract suites of a kind that no class nested in the given one makes concrete. */
    private static Set<String> forgotten(Class<?> all, String kind) {
        Set<String> suites = SUITES.stream()
                .filter(type -> type.isAssignableTo(kind) && !type.getName().equals(kind))
                .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(suites).isNotEmpty();
        SUITES.stream()
                .filter(type -> type.getEnclosingClass()
                        .filter(outer -> outer.isEquivalentTo(all))
                        .isPresent())
                .forEach(type ->
                        suites.remove(type.getRawSuperclass().orElseThrow().getName()));
        return suites;
    }
}
