package dev.roster.jdbc.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.access.Reach;
import dev.roster.catalog.ResourceType;
import dev.roster.jdbc.Database;
import dev.roster.jdbc.IdColumn;
import dev.roster.jdbc.ReachFilter;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** However a host keeps its ids, a filter takes for the same what the check takes for the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdColumnTest {

    private static final UUID ONE = UUID.fromString("0190c2a5-7b1e-7c3a-9f00-00000000abcd");
    private static final UUID TWO = UUID.fromString("0190c2a5-7b1e-7c3a-9f00-00000000abce");

    private final ReportCatalog app = new ReportCatalog();

    @EachDatabase
    void texts_are_compared_exactly_whatever_the_collation(DatabaseUnderTest kind) throws SQLException {
        try (Reports reports = Reports.in(kind, 0)) {
            switch (reports.database()) {
                case POSTGRESQL -> {
                    reports.execute(
                            "CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
                    reports.execute("CREATE TABLE thing (id bigint, place varchar(200) COLLATE any_case)");
                }
                case MARIADB ->
                    reports.execute("CREATE TABLE thing (id bigint, place varchar(200) CHARACTER SET utf8mb4 COLLATE "
                            + "utf8mb4_general_ci)");
                case H2 -> reports.execute("CREATE TABLE thing (id bigint, place varchar_ignorecase(200))");
            }
            List<String> texts = List.of(
                    "P1",
                    "p1",
                    "\u00C4",
                    "\u00E4",
                    "A\u0308",
                    "Stra\u00DFe",
                    "STRASSE",
                    "\uD83C\uDF82",
                    "a'b\"c\\d,{e}",
                    "P1 ");
            insert(reports, texts);
            for (String text : texts) {
                List<Long> itsOwn = List.of((long) texts.indexOf(text));
                List<Long> allOthers = Stream.iterate(0L, i -> i < texts.size(), i -> i + 1)
                        .filter(i -> !itsOwn.contains(i))
                        .toList();
                for (Set<String> ids : List.of(Set.of(text), with(text, 600))) {
                    assertThat(select(reports, new Reach.Only(ids), app.partner, IdColumn.TEXT))
                            .as(text)
                            .isEqualTo(itsOwn);
                    assertThat(select(reports, new Reach.EverythingExcept(ids), app.partner, IdColumn.TEXT))
                            .as(text)
                            .isEqualTo(allOthers);
                }
                ReachFilter within = ReachFilter.of(reports.database(), Reach.EVERYTHING, app.shop)
                        .on("t.id")
                        .within("t.place", text);
                assertThat(reports.select("SELECT t.id FROM thing t WHERE ", within, ""))
                        .as("within " + text)
                        .isEqualTo(itsOwn);
            }
        }
    }

    @EachDatabase
    void uuids_may_be_kept_as_such_as_bytes_or_as_text(DatabaseUnderTest kind) throws SQLException {
        try (Reports reports = Reports.in(kind, 0)) {
            boolean mariadb = kind == DatabaseUnderTest.MARIADB;
            for (IdColumn kept : List.of(IdColumn.UUID, IdColumn.BINARY, IdColumn.TEXT)) {
                String type = switch (kept) {
                    case UUID -> "uuid";
                    case BINARY -> reports.database() == Database.POSTGRESQL ? "bytea" : "binary(16)";
                    default -> "varchar(36)";
                };
                reports.execute("CREATE TABLE thing (id bigint, place " + type + ")");
                insert(
                        reports,
                        Stream.of(ONE, TWO)
                                .map(id -> switch (kept) {
                                    case UUID -> mariadb ? id.toString() : id;
                                    case BINARY -> Reports.bytes(id);
                                    default -> id.toString();
                                })
                                .toList());
                for (Set<String> ids : List.of(Set.of(ONE.toString()), with(ONE.toString(), 600))) {
                    assertThat(select(reports, new Reach.Only(ids), app.unit, kept))
                            .containsExactly(0L);
                    assertThat(select(reports, new Reach.EverythingExcept(ids), app.unit, kept))
                            .containsExactly(1L);
                }
                ReachFilter within = ReachFilter.of(reports.database(), Reach.EVERYTHING, app.shop)
                        .on("t.id")
                        .within("t.place", kept, TWO);
                assertThat(reports.select("SELECT t.id FROM thing t WHERE ", within, ""))
                        .containsExactly(1L);
                reports.execute("DROP TABLE thing");
            }
        }
    }

    @EachDatabase
    void numbers_may_be_kept_in_any_size_or_as_text(DatabaseUnderTest kind) throws SQLException {
        try (Reports reports = Reports.in(kind, 0)) {
            for (String type : List.of("smallint", "integer", "bigint", "numeric(20)", "varchar(20)")) {
                IdColumn kept = type.startsWith("varchar") ? IdColumn.TEXT : IdColumn.NUMBER;
                reports.execute("CREATE TABLE thing (id bigint, place " + type + ")");
                insert(
                        reports,
                        kept == IdColumn.TEXT ? List.of("7", "8", "-9") : List.of((short) 7, (short) 8, (short) -9));
                for (Set<String> ids : List.of(Set.of("7", "-9"), with("7", 600, "-9"))) {
                    assertThat(select(reports, new Reach.Only(ids), app.shop, kept))
                            .as(type)
                            .containsExactly(0L, 2L);
                    assertThat(select(reports, new Reach.EverythingExcept(ids), app.shop, kept))
                            .as(type)
                            .containsExactly(1L);
                }
                reports.execute("DROP TABLE thing");
            }
        }
    }

    @EachDatabase
    void a_column_of_another_kind_than_was_said_never_shows_more(DatabaseUnderTest kind) throws SQLException {
        try (Reports reports = Reports.in(kind, 0)) {
            reports.execute("CREATE TABLE thing (id bigint, place bigint)");
            insert(reports, List.of(7L, 8L));
            List<Reach> reaches =
                    List.of(new Reach.Only(Set.of("7", "x")), new Reach.EverythingExcept(Set.of("7", "x")));
            if (reports.database() == Database.MARIADB) {
                assertThat(select(reports, reaches.get(0), app.partner, IdColumn.TEXT))
                        .containsExactly(0L);
                assertThat(select(reports, reaches.get(1), app.partner, IdColumn.TEXT))
                        .containsExactly(1L);
            } else {
                for (Reach reach : reaches) {
                    assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> select(reports, reach, app.partner, IdColumn.TEXT));
                }
            }
        }
    }

    @EachDatabase
    void of_texts_that_were_said_to_be_numbers_nothing_more_is_shown(DatabaseUnderTest kind) throws SQLException {
        try (Reports reports = Reports.in(kind, 0)) {
            reports.execute("CREATE TABLE thing (id bigint, place varchar(200))");
            insert(reports, List.of("7", "7-north", "7 ", "9007199254740993"));
            for (Set<String> ids : List.of(Set.of("7", "9007199254740992"), with("7", 600, "9007199254740992"))) {
                assertThat(selectOrNothing(reports, new Reach.Only(ids), IdColumn.NUMBER))
                        .isSubsetOf(0L);
                assertThat(selectOrNothing(reports, new Reach.EverythingExcept(ids), IdColumn.NUMBER))
                        .doesNotContain(0L);
            }
            ReachFilter within = ReachFilter.of(reports.database(), Reach.EVERYTHING, app.shop)
                    .on("t.id")
                    .within("t.place", 7);
            if (reports.database() == Database.MARIADB) {
                assertThat(reports.select("SELECT t.id FROM thing t WHERE ", within, ""))
                        .containsExactly(0L);
            } else {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> reports.select("SELECT t.id FROM thing t WHERE ", within, ""));
            }
        }
    }

    @EachDatabase
    void of_a_uuid_kept_otherwise_than_was_said_nothing_more_is_shown(DatabaseUnderTest kind) throws SQLException {
        if (kind != DatabaseUnderTest.MARIADB) {
            return;
        }
        try (Reports reports = Reports.in(kind, 0)) {
            for (IdColumn really : List.of(IdColumn.BINARY, IdColumn.TEXT)) {
                reports.execute("CREATE TABLE thing (id bigint, place "
                        + (really == IdColumn.TEXT ? "char(36)" : "binary(16)") + ")");
                insert(
                        reports,
                        Stream.of(ONE, TWO)
                                .<Object>map(id -> really == IdColumn.TEXT ? id.toString() : Reports.bytes(id))
                                .toList());
                for (IdColumn said : List.of(IdColumn.UUID, IdColumn.BINARY)) {
                    assertThat(select(reports, new Reach.Only(Set.of(ONE.toString())), app.unit, said))
                            .isSubsetOf(0L);
                    assertThat(select(reports, new Reach.EverythingExcept(Set.of(ONE.toString())), app.unit, said))
                            .isSubsetOf(1L);
                }
                reports.execute("DROP TABLE thing");
            }
        }
    }

    @EachDatabase
    void a_uuid_in_capitals_is_no_less_an_exception(DatabaseUnderTest kind) throws SQLException {
        try (Reports reports = Reports.in(kind, 0)) {
            reports.execute("CREATE TABLE thing (id bigint, place varchar(36))");
            insert(reports, List.of(ONE.toString().toUpperCase(Locale.ROOT), TWO.toString()));

            assertThat(select(reports, new Reach.EverythingExcept(Set.of(ONE.toString())), app.unit, IdColumn.TEXT))
                    .containsExactly(1L);
        }
    }

    @EachDatabase
    void what_is_no_id_of_the_type_reaches_nothing(DatabaseUnderTest kind) throws SQLException {
        try (Reports reports = Reports.in(kind, 0)) {
            reports.execute("CREATE TABLE thing (id bigint, place bigint)");
            insert(reports, List.of(7L, 8L));
            Set<String> stale = Set.of("07", "+7", "seven", "99999999999999999999");

            assertThat(select(reports, new Reach.Only(stale), app.shop, IdColumn.NUMBER))
                    .isEmpty();
            assertThat(select(reports, new Reach.EverythingExcept(stale), app.shop, IdColumn.NUMBER))
                    .containsExactly(0L, 1L);
        }
    }

    /** One, and so many more. */
    private static Set<String> with(String one, int more, String... others) {
        return Stream.concat(
                        Stream.concat(Stream.of(one), Stream.of(others)),
                        Stream.iterate(1_000, i -> i < 1_000 + more, i -> i + 1)
                                .map(i -> one.length() == 36 ? new UUID(0x7000L, (8L << 60) + i).toString() : "" + i))
                .collect(Collectors.toSet());
    }

    private static List<Long> select(Reports reports, Reach reach, ResourceType<?> type, IdColumn kept)
            throws SQLException {
        ReachFilter filter = ReachFilter.of(reports.database(), reach, type)
                .on("t.place", kept)
                .ofOneOrganizationOnly();
        return reports.select("SELECT t.id FROM thing t WHERE ", filter, " ORDER BY t.id");
    }

    /** A database may refuse the statement. */
    private List<Long> selectOrNothing(Reports reports, Reach reach, IdColumn kept) {
        try {
            return select(reports, reach, app.shop, kept);
        } catch (SQLException refused) {
            return List.of();
        }
    }

    private static void insert(Reports reports, List<?> places) throws SQLException {
        for (int i = 0; i < places.size(); i++) {
            List<Object> row = new ArrayList<>(List.of((long) i));
            row.add(places.get(i));
            reports.update("INSERT INTO thing VALUES (?, ?)", row);
        }
    }
}
