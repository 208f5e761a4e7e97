package dev.roster.jdbc.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.roster.contract.Fixtures;
import dev.roster.id.OrganizationId;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every test that takes a database relies on: a statement that reaches too far does not get there unseen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FenceTest {

    @EachDatabase
    void case_22_a_statement_without_the_organization_is_stopped_and_told_of_when_the_database_is_given_back(
            DatabaseUnderTest under) throws SQLException {
        OpenDatabase database = under.migrated();
        House house = House.on(database.pool());
        try (Connection connection = database.pool().getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM roster_member_role WHERE role = ?")) {
            delete.setBytes(1, house.app().admin.key().getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(delete::executeUpdate)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("roster_member_role without organization_id = ?");
        }
        assertThat(house.asAda().members().byName().page(10).items()).hasSize(1);
        assertThatThrownBy(database::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Statements that were stopped")
                .hasMessageContaining("DELETE FROM roster_member_role");
    }

    @EachDatabase
    void case_22_a_transaction_in_one_organization_does_not_touch_another(DatabaseUnderTest under) {
        Fence fence = new Fence();
        try (OpenDatabase database = under.migrated()) {
            House house = House.on(fence.around(database.unpooled()));
            assertThatThrownBy(() -> house.storage().inTransaction(unit -> {
                        unit.organizations().change(house.acme());
                        return unit.members()
                                .current(Fixtures.anOrganization().build().id(), Set.of(house.ada()));
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("in a transaction in [" + house.acme().value());
            assertThatThrownBy(fence::requireWhole).hasMessageContaining("roster_member");
            fence.requireWhole();
        }
    }

    @EachDatabase
    void case_22_a_statement_about_two_organizations_is_stopped(DatabaseUnderTest under) throws SQLException {
        Fence fence = new Fence();
        try (OpenDatabase database = under.migrated();
                Connection connection = fence.around(database.unpooled()).getConnection();
                PreparedStatement both =
                        connection.prepareStatement("SELECT 1 FROM roster_member m, roster_invitation i"
                                + " WHERE m.organization_id = ? AND i.organization_id = ?")) {
            both.setObject(1, Fixtures.anOrganization().build().id().value());
            both.setObject(2, Fixtures.anOrganization().build().id().value());
            assertThatThrownBy(both::executeQuery)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("several organizations");
        }
    }

    @EachDatabase
    void case_22_a_look_up_in_another_organization_than_the_one_asked_about_is_stopped(DatabaseUnderTest under) {
        Fence fence = new Fence();
        try (OpenDatabase database = under.migrated()) {
            House house = House.on(fence.around(database.unpooled()));
            OrganizationId globex = house.organization("Globex", house.ada(), house.app().open);
            Storage right = fence.around(house.storage());
            assertThat(right.lookups().membership(globex, house.ada())).isPresent();

            Storage wrong = fence.around(new PassingOn(house.storage()) {
                @Override
                public Lookups lookups() {
                    return lookingIn(house.acme(), super.lookups());
                }
            });
            assertThatThrownBy(() -> wrong.lookups().membership(globex, house.ada()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("where [" + globex.value() + "] was asked about");
        }
    }

    private static Lookups lookingIn(OrganizationId other, Lookups lookups) {
        return (Lookups) Proxy.newProxyInstance(
                Lookups.class.getClassLoader(), new Class<?>[] {Lookups.class}, (proxy, method, arguments) -> {
                    arguments[0] = other;
                    try {
                        return method.invoke(lookups, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** Plain ones are not looked at. */
    @Test
    void all_that_roster_sends_is_prepared() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.roster.jdbc");
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(Connection.class, "createStatement")
                .orShould()
                .callMethod(Connection.class, "prepareCall", String.class)
                .check(main);
    }
}
