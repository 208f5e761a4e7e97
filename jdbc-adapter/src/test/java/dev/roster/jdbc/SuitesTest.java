package dev.roster.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.On;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract and the scenarios have a class for each database, so that a report says where it failed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuitesTest {

    private static final JavaClasses TESTS = new ClassFileImporter().importPackages("dev.roster.jdbc");

    @Test
    void the_contract_is_tested_on_every_database() {
        assertThat(without(JdbcStorageContract.class)).isEmpty();
    }

    @Test
    void the_scenarios_are_played_on_every_database() {
        assertThat(without(JdbcScenarios.class)).isEmpty();
    }

    @Test
    void a_database_without_a_class_is_found() {
        assertThat(without(MariaDbStorageTest.class))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(DatabaseUnderTest.MARIADB)));
    }

    private static Set<DatabaseUnderTest> without(Class<?> suite) {
        Set<DatabaseUnderTest> missing = EnumSet.allOf(DatabaseUnderTest.class);
        for (JavaClass test : TESTS) {
            if (test.isAssignableTo(suite) && test.isAnnotatedWith(On.class)) {
                missing.remove(test.getAnnotationOfType(On.class).value());
            }
        }
        return missing;
    }
}
