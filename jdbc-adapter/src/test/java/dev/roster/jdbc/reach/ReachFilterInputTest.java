package dev.roster.jdbc.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.access.Reach;
import dev.roster.failure.Refused;
import dev.roster.jdbc.Database;
import dev.roster.jdbc.IdColumn;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ReachFilter;
import dev.roster.jdbc.Reached;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter is made of, and what it refuses to be made of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachFilterInputTest {

    private final ReportCatalog app = new ReportCatalog();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "r.partner_id = 'x' OR 1",
                "1",
                "1=1) OR (1=1",
                "r.partner_id--",
                "r.partner_id/**/",
                "r.partner_id;DROP TABLE report",
                "r.",
                ".shop_id",
                "r..partner_id",
                "a.b.c.d.e",
                "lower(r.partner_id)",
                "'partner_id'",
                "\"a\"\"b\"",
                "\"a",
                "\"\"",
                "`a``b`",
                "[partner_id]",
                "r.partner_id\n",
                "p\u0430rtner?",
                "?",
                "r.*"
            })
    void what_is_no_name_of_a_column_gets_into_no_statement(String text) {
        for (Database database : Database.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(database, Reach.EVERYTHING).on(text));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            of(database, Reach.EVERYTHING).on("r.partner_id").within(text, 1L))
                    .withMessageContaining("name of a column")
                    .matches(refusal ->
                            text.length() < 4 || !refusal.getMessage().contains(text));
        }
    }

    @Test
    void names_may_be_qualified_and_quoted_as_the_database_does_it() {
        for (Database database : Database.values()) {
            assertThat(of(database, Reach.EVERYTHING)
                            .on("my_schema.r.partner_id")
                            .ofOneOrganizationOnly()
                            .sql())
                    .contains("my_schema.r.partner_id IS NOT NULL");
        }
        assertThat(of(Database.POSTGRESQL, Reach.EVERYTHING)
                        .on("r.\"Partner Id\"")
                        .ofOneOrganizationOnly()
                        .sql())
                .contains("r.\"Partner Id\" IS NOT NULL");
        assertThat(of(Database.MARIADB, Reach.EVERYTHING)
                        .on("r.`Partner Id`")
                        .ofOneOrganizationOnly()
                        .sql())
                .contains("r.`Partner Id` IS NOT NULL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Database.MARIADB, Reach.EVERYTHING).on("\"partner_id\""))
                .withMessageContaining("backticks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Database.H2, Reach.EVERYTHING).on("`partner_id`"))
                .withMessageContaining("double quotes");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_text_does_not_tell_how_many_ids_there_are(Database database) {
        List<Integer> counts = database == Database.MARIADB ? List.of(513, 1_000, 10_000) : List.of(1, 10, 10_000);
        for (boolean only : List.of(true, false)) {
            assertThat(counts.stream()
                            .map(count -> filter(
                                    database,
                                    only ? new Reach.Only(ids(count)) : new Reach.EverythingExcept(ids(count))))
                            .map(ReachFilter::sql)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(IntStream.rangeClosed(1, 512)
                        .mapToObj(count ->
                                filter(database, new Reach.Only(ids(count))).sql())
                        .distinct())
                .hasSize(database == Database.MARIADB ? 10 : 1);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_key_of_the_organization_is_the_first_parameter(Database database) {
        assertThat(filter(database, new Reach.Only(ids(3))).parameters().get(0)).isEqualTo(17L);
        assertThat(filter(database, Reach.EVERYTHING).parameters())
                .isEqualTo(database == Database.MARIADB ? List.of(17L, "17") : List.of(17L));
        assertThat(filter(database, Reach.NOTHING).parameters()).isEmpty();
        assertThat(filter(database, Reach.NOTHING).sql()).isEqualTo("(1 = 0)");
        for (Reach reach : List.of(new Reach.Only(ids(600)), new Reach.EverythingExcept(ids(3)), Reach.EVERYTHING)) {
            ReachFilter filter = filter(database, reach);
            assertThat(filter.sql().chars().filter(c -> c == '?').count())
                    .isEqualTo(filter.parameters().size());
        }
    }

    @Test
    void nobody_changes_a_filter_by_what_it_tells() {
        ReachFilter filter = filter(Database.POSTGRESQL, new Reach.Only(Set.of("P1")));

        ((Object[]) filter.parameters().get(1))[0] = "P2";

        assertThat((Object[]) filter.parameters().get(1)).containsExactly("P1");
    }

    @Test
    void on_mariadb_it_has_to_be_said_how_uuids_are_kept() {
        Reached units = ReachFilter.of(Database.MARIADB, Reach.EVERYTHING, app.unit);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.on("r.unit_id"))
                .withMessageContaining("IdColumn.BINARY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.on("r.unit_id", IdColumn.UUID).within("r.account_id", UUID.randomUUID()))
                .withMessageContaining("IdColumn.BINARY");
    }

    @Test
    void a_column_that_keeps_no_such_ids_is_refused() {
        Reached texts = of(Database.H2, Reach.EVERYTHING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.on("r.partner_id", IdColumn.NUMBER))
                .withMessageContaining("String are kept as TEXT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.on("r.partner_id").within("r.account_id", IdColumn.UUID, 17L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.on("r.partner_id").within("r.account_id", List.of(17L)))
                .withMessageContaining("not a java.util");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nulls_are_refused() {
        Reached texts = of(Database.H2, Reach.EVERYTHING);

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> ReachFilter.of(null, Reach.EVERYTHING, app.partner),
                () -> ReachFilter.of(Database.H2, null, app.partner),
                () -> ReachFilter.of(Database.H2, Reach.EVERYTHING, null),
                () -> texts.on(null),
                () -> texts.on("a", null),
                () -> texts.on("a").within(null, 17L),
                () -> texts.on("a").within("b", null),
                () -> texts.on("a").within("b", null, 17L))) {
            assertThatExceptionOfType(NullPointerException.class).isThrownBy(call);
        }
    }

    @Test
    void a_permission_of_another_catalog_is_refused() {
        Portal portal = new Portal();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ReachFilter.of(Database.H2, portal.owner(), new ReportCatalog().view));
    }

    @EachDatabase
    void a_storage_knows_its_database(DatabaseUnderTest kind) {
        try (OpenDatabase open = kind.migrated()) {
            assertThat(JdbcStorage.on(open.pool()).database()).isEqualTo(Reports.databaseOf(kind));
        }
    }

    @Test
    void where_the_host_keeps_the_id_of_roster_that_is_the_key() {
        Portal portal = new Portal();

        ReachFilter filter =
                of(Database.POSTGRESQL, Reach.EVERYTHING).on("r.partner_id").within("r.organization_id", portal.acme());

        assertThat(filter.parameters()).containsExactly(portal.acme().value());
    }

    private Reached of(Database database, Reach reach) {
        return ReachFilter.of(database, reach, app.partner);
    }

    private ReachFilter filter(Database database, Reach reach) {
        return of(database, reach).on("r.partner_id").within("r.account_id", 17L);
    }

    private static Set<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "P" + i).collect(Collectors.toSet());
    }
}
