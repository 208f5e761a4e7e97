package dev.roster.jdbc.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Access;
import dev.roster.access.Reach;
import dev.roster.id.UserId;
import dev.roster.jdbc.IdColumn;
import dev.roster.jdbc.ReachFilter;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.reach.Reports.Report;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What a filter selects from 100,000 rows is what the check allows, row by row, on each database. */
@OnEach
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachFilterTest {

    /** The host's own key of Acme. */
    private static final long ACME = 1;

    private static final String FROM = "SELECT r.id FROM report r WHERE ";

    private static Reports reports;

    @Parameter
    DatabaseUnderTest kind;

    private final Portal portal = new Portal();
    private final ReportCatalog app = portal.app();

    @BeforeParameterizedClassInvocation
    static void fill(DatabaseUnderTest kind) throws SQLException {
        reports = Reports.in(kind, 100_000);
    }

    @AfterParameterizedClassInvocation
    static void giveBack() {
        reports.close();
    }

    @Test
    void for_each_kind_of_reach_the_selected_rows_are_those_that_the_check_allows() throws SQLException {
        for (Map.Entry<String, Access> each :
                eachKindOfReach(10, 600, 1_000, 10_000).entrySet()) {
            Access access = each.getValue();

            List<Long> selected = reports.select(FROM, view(access), "");

            assertThat(selected).as(each.getKey()).containsExactlyElementsOf(ids(row -> allows(access, row)));
        }
    }

    @Test
    void what_is_not_selected_is_what_not_selects() throws SQLException {
        for (Map.Entry<String, Access> each : eachKindOfReach(10, 600).entrySet()) {
            Access access = each.getValue();

            List<Long> others = reports.select(FROM + "NOT ", view(access), "");

            assertThat(others).as(each.getKey()).containsExactlyElementsOf(ids(row -> !allows(access, row)));
        }
    }

    @Test
    void numbers_and_uuids_are_filtered_like_texts() throws SQLException {
        UserId some = portal.member(offer -> offer.role(app.reader)
                .reach(app.shop.of(Reports.some(40, i -> (long) i * 3)))
                .reach(app.unit.of(Reports.some(40, i -> Reports.unit(i * 7)))));
        UserId allBut = portal.member(offer -> offer.role(app.chief)
                .withdraw(app.sell.on(5L))
                .withdraw(app.sell.on(500L))
                .withdraw(app.enter.on(Reports.unit(6))));
        for (UserId user : List.of(some, allBut)) {
            Access access = portal.access(user);
            ReachFilter shops = ReachFilter.of(reports.database(), access, app.sell)
                    .on("r.shop_id")
                    .within("r.account_id", ACME);
            ReachFilter units = ReachFilter.of(reports.database(), access, app.enter)
                    .on("r.unit_id", IdColumn.UUID)
                    .within("r.account_id", ACME);

            assertThat(reports.select(FROM, shops, ""))
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            ids(row -> row.isOf(ACME) && row.shop() != null && access.can(app.sell, row.shop())));
            assertThat(reports.select(FROM, units, ""))
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            ids(row -> row.isOf(ACME) && row.unit() != null && access.can(app.enter, row.unit())));
        }
    }

    @Test
    void a_filter_of_the_next_request_follows_changed_rights() throws SQLException {
        UserId grace = portal.member(offer -> offer.role(app.reader).reach(app.partner.of("P1", "P2", "P3")));
        List<Runnable> changes = List.of(
                () -> {},
                () -> portal.edit(grace, edit -> edit.withdraw(app.view.on("P2"))),
                () -> portal.edit(grace, edit -> edit.reach(app.partner.of("P2", "P9"))),
                () -> portal.edit(grace, edit -> edit.role(app.chief)),
                () -> portal.edit(grace, edit -> edit.role(app.visitor)),
                () -> portal.edit(grace, edit -> edit.role(app.chief)),
                () -> portal.remove(grace));
        List<Integer> counts = new ArrayList<>();
        for (Runnable change : changes) {
            change.run();
            Access access = portal.access(grace);

            List<Long> selected = reports.select(FROM, view(access), "");

            assertThat(selected).containsExactlyElementsOf(ids(row -> allows(access, row)));
            counts.add(selected.size());
        }
        assertThat(counts.get(0)).isPositive();
        assertThat(counts.get(1)).isLessThan(counts.get(0));
        assertThat(counts.get(3)).isGreaterThan(10_000);
        assertThat(counts.get(6)).isZero();
    }

    @Test
    void a_filter_of_before_selects_what_was_reached_before() throws SQLException {
        UserId grace = portal.member(offer -> offer.role(app.reader).reach(app.partner.of("P1")));
        ReachFilter before = view(portal.access(grace));
        List<Long> selected = reports.select(FROM, before, "");

        portal.remove(grace);

        assertThat(reports.select(FROM, before, "")).isNotEmpty().containsExactlyElementsOf(selected);
    }

    @Test
    void it_goes_with_a_join_of_another_table() throws SQLException {
        Access access =
                portal.access(portal.member(offer -> offer.role(app.reader).reach(app.partner.of(names(30)))));
        ReachFilter filter = view(access);
        List<Object> parameters = new ArrayList<>(List.of("One"));
        parameters.addAll(filter.parameters());

        List<Long> selected = reports.select(
                "SELECT r.id FROM report r JOIN account a ON a.id = r.account_id WHERE a.name = ? AND " + filter.sql(),
                parameters);
        List<Long> outer = reports.select(
                "SELECT r.id FROM account a LEFT JOIN report r ON r.account_id = a.id AND r.id < 0 WHERE ", filter, "");

        assertThat(selected).isNotEmpty().containsExactlyElementsOf(ids(row -> allows(access, row)));
        assertThat(outer).isEmpty();
    }

    @Test
    void pages_by_key_have_each_row_once() throws SQLException {
        for (int count : List.of(10, 600)) {
            Access access =
                    portal.access(portal.member(offer -> offer.role(app.reader).reach(app.partner.of(names(count)))));
            ReachFilter filter = view(access);
            List<Long> seen = new ArrayList<>();
            List<Long> page = List.of(-1L);
            while (!page.isEmpty()) {
                List<Object> parameters = new ArrayList<>(filter.parameters());
                parameters.add(page.get(page.size() - 1));
                page = reports.select(
                        FROM + filter.sql() + " AND r.id > ? ORDER BY r.account_id, r.id LIMIT 500", parameters);
                seen.addAll(page);
            }

            assertThat(seen).hasSizeGreaterThan(100).containsExactlyElementsOf(ids(row -> allows(access, row)));
        }
    }

    @Test
    void one_permission_or_another_is_one_filter_by_both_reaches() throws SQLException {
        Access access = portal.access(portal.member(offer -> offer.role(app.reader)
                .reach(app.partner.of(names(20)))
                .withdraw(app.view.on("P3"))
                .withdraw(app.view.on("P4"))
                .grant(app.generate.on("P4"))
                .grant(app.generate.on("P5"))));
        Reach either = access.reach(app.view).or(access.reach(app.generate));
        List<Long> expected = ids(row -> row.isOf(ACME)
                && named(row)
                && (access.can(app.view, row.partner()) || access.can(app.generate, row.partner())));

        ReachFilter one = ReachFilter.of(reports.database(), either, app.partner)
                .on("r.partner_id")
                .within("r.account_id", ACME);
        ReachFilter view = view(access);
        ReachFilter generate = ReachFilter.of(reports.database(), access, app.generate)
                .on("r.partner_id")
                .within("r.account_id", ACME);
        List<Object> both = new ArrayList<>(view.parameters());
        both.addAll(generate.parameters());

        assertThat(reports.select(FROM, one, "")).isNotEmpty().containsExactlyElementsOf(expected);
        assertThat(reports.select(FROM + "(" + view.sql() + " OR " + generate.sql() + ")", both))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void filters_by_two_types_of_resources_go_together() throws SQLException {
        Access access = portal.access(portal.member(offer -> offer.role(app.reader)
                .reach(app.partner.of(names(500)))
                .reach(app.shop.of(Reports.some(300, i -> 3L * i)))));
        ReachFilter partners = view(access);
        ReachFilter shops = ReachFilter.of(reports.database(), access, app.sell)
                .on("r.shop_id")
                .within("r.account_id", ACME);
        List<Object> both = new ArrayList<>(partners.parameters());
        both.addAll(shops.parameters());
        Predicate<Report> sold = row -> row.isOf(ACME) && row.shop() != null && access.can(app.sell, row.shop());

        assertThat(reports.select(FROM + partners.sql() + " AND " + shops.sql(), both))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(row -> allows(access, row) && sold.test(row)));
        assertThat(reports.select(FROM + partners.sql() + " OR " + shops.sql(), both))
                .containsExactlyElementsOf(ids(row -> allows(access, row) || sold.test(row)));
    }

    @Test
    void a_table_of_one_organization_is_filtered_without_its_key_if_that_is_said() throws SQLException {
        Access access =
                portal.access(portal.member(offer -> offer.role(app.reader).reach(app.partner.of("P1"))));

        ReachFilter filter = ReachFilter.of(reports.database(), access, app.view)
                .on("r.partner_id")
                .ofOneOrganizationOnly();

        assertThat(reports.select(FROM, filter, ""))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(row -> "P1".equals(row.partner())));
    }

    @Test
    void random_reaches_select_what_they_include() throws SQLException {
        long seed = Long.getLong("roster.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            Set<String> some = random.ints(1 << random.nextInt(11), 0, 2 * Reports.PARTNERS)
                    .mapToObj(i -> (random.nextInt(10) == 0 ? "p" : "P") + i)
                    .collect(Collectors.toSet());
            Reach reach = random.nextBoolean() ? new Reach.Only(some) : new Reach.EverythingExcept(some);
            long account = 1 + random.nextInt(6);

            ReachFilter filter = ReachFilter.of(reports.database(), reach, app.partner)
                    .on("r.partner_id")
                    .within("r.account_id", account);

            assertThat(reports.select(FROM, filter, ""))
                    .as("-Droster.seed=%s, round %s", seed, round)
                    .containsExactlyElementsOf(
                            ids(row -> row.isOf(account) && named(row) && reach.includes(row.partner())));
        }
    }

    @Test
    void a_small_reach_is_read_along_an_index() throws SQLException {
        for (int count : List.of(1, 10)) {
            ReachFilter filter = view(
                    portal.access(portal.member(offer -> offer.role(app.reader).reach(app.partner.of(names(count))))));

            String plan = reports.plan(FROM + filter.sql(), filter);

            assertThat(plan).as("%s ids", count).containsIgnoringCase("report_by_partner");
            switch (reports.database()) {
                case POSTGRESQL ->
                    assertThat(plan)
                            .doesNotContain("Seq Scan")
                            .containsPattern("Index Cond: .*account_id = .*partner_id.* = reached.id");
                case MARIADB ->
                    assertThat(plan)
                            .containsPattern("(range|ref) .*report_by_partner")
                            .doesNotContain(" ALL ");
                // H2 reads along the columns before the one with the list.
                case H2 ->
                    assertThat(plan)
                            .containsIgnoringCase("REPORT_BY_PARTNER: ACCOUNT_ID = ")
                            .doesNotContain("tableScan");
            }
        }
    }

    private Map<String, Access> eachKindOfReach(int... counts) {
        Map<String, Access> all = new LinkedHashMap<>();
        all.put("nothing", portal.access(portal.member(offer -> offer.role(app.visitor))));
        all.put(
                "one",
                portal.access(portal.member(offer -> offer.role(app.external).reach(app.partner.of("P7")))));
        for (int count : counts) {
            all.put(
                    count + " ids",
                    portal.access(portal.member(offer -> offer.role(app.reader).reach(app.partner.of(names(count))))));
        }
        all.put("everything", portal.owner());
        all.put(
                "everything but two",
                portal.access(portal.member(offer ->
                        offer.role(app.chief).withdraw(app.view.on("P1")).withdraw(app.view.on("p2")))));
        return all;
    }

    private static List<String> names(int count) {
        return Reports.some(count, i -> "P" + i);
    }

    private ReachFilter view(Access access) {
        return ReachFilter.of(reports.database(), access, app.view)
                .on("r.partner_id")
                .within("r.account_id", ACME);
    }

    private boolean allows(Access access, Report row) {
        return row.isOf(ACME) && named(row) && access.can(app.view, row.partner());
    }

    /** An empty text names no partner: the check refuses it. */
    private static boolean named(Report row) {
        return row.partner() != null && !row.partner().isEmpty();
    }

    private static List<Long> ids(Predicate<Report> which) {
        return reports.rows().stream().filter(which).map(Report::id).toList();
    }
}
