package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.member.AllowedMember;
import dev.roster.member.MemberStatus;
import dev.roster.member.WhoCan;
import dev.roster.page.Page;
import dev.roster.role.CustomRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may do something: the list that an administrator looks at, which says what each check says. */
public abstract class WhoCanScenarios implements Scenario {

    // The story of each product

    @Test
    void everybody_may_view_a_report_until_it_is_switched_off() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        UserId grace = acme.member("Grace", offer -> offer.role(portal.user));
        UserId linus = acme.member("Linus", offer -> offer.role(portal.user));
        WhoCan viewing = acme.owner().whoCan(portal.view, "leads");
        assertThat(names(viewing)).containsExactly("Ada", "Grace", "Linus");

        acme.owner().edit(grace, edit -> edit.withdraw(portal.view.on("leads")));
        acme.owner().edit(linus, edit -> edit.withdraw(portal.view.on("sales")));
        assertThat(names(viewing)).containsExactly("Ada", "Linus");
        assertThat(names(acme.owner().whoCan(portal.view, "sales"))).containsExactly("Ada", "Grace");

        acme.owner().edit(grace, edit -> edit.withdraw(portal.view));
        assertThat(names(acme.owner().whoCan(portal.view, "sales"))).containsExactly("Ada");

        acme.owner().edit(grace, edit -> edit.reset(portal.view));
        acme.owner().suspend(linus, "on leave");
        assertThat(names(viewing)).containsExactly("Ada", "Grace");

        acme.owner().reactivate(linus, "back");
        acme.owner().remove(grace);
        assertThat(names(viewing)).containsExactly("Ada", "Linus");
    }

    @Test
    void who_reaches_a_partner_and_who_may_reprocess() {
        PartnerNetwork network = new PartnerNetwork();
        Team acme = team(network);
        UserId nora =
                acme.member("Nora", offer -> offer.role(network.normal).reach(network.partner.of("globex", "initech")));
        acme.member("Norman", offer -> offer.role(network.normal).reach(network.partner.of("initech")));
        UserId gus = acme.member("Gus", offer -> offer.role(network.partnerUser).reach(network.partner.of("globex")));
        assertThat(names(acme.owner().whoCan(network.partnerData, "globex"))).containsExactly("Ada", "Gus", "Nora");
        assertThat(names(acme.owner().whoCan(network.partnerData, "initech"))).containsExactly("Ada", "Nora", "Norman");
        assertThat(names(acme.owner().whoCan(network.partnerData, "umbrella"))).containsExactly("Ada");

        WhoCan reprocessing = acme.owner().whoCan(network.reprocess);
        assertThat(names(reprocessing)).containsExactly("Ada");
        acme.owner().edit(nora, edit -> edit.grant(network.reprocess));
        assertThat(names(reprocessing)).containsExactly("Ada", "Nora");
        assertThat(reprocessing.page(10).items())
                .extracting(each -> each.decision().reason())
                .containsExactly(Decision.Reason.ALWAYS, Decision.Reason.GRANTED);
        assertThat(reprocessing.page(10).items().get(1).decision())
                .isEqualTo(acme.access(nora).explain(network.reprocess));

        acme.owner().edit(gus, edit -> edit.reach(network.partner.of("umbrella")));
        acme.owner().edit(nora, edit -> edit.withdraw(network.reprocess));
        assertThat(names(acme.owner().whoCan(network.partnerData, "globex"))).containsExactly("Ada", "Nora");
        assertThat(names(acme.owner().whoCan(network.partnerData, "umbrella"))).containsExactly("Ada", "Gus");
        assertThat(names(reprocessing)).containsExactly("Ada");
    }

    @Test
    void who_uses_a_tenant_by_a_role_that_names_it() {
        IntegrationPortal portal = new IntegrationPortal();
        Team acme = team(portal);
        acme.member("Rita", offer -> offer.role(portal.retail));
        acme.member("Sam", offer -> offer.role(portal.sandbox));
        UserId lea = acme.member("Lea", offer -> offer.role(portal.retailLead));

        assertThat(names(acme.as(lea).whoCan(portal.use, "retail-eu"))).containsExactly("Ada", "Lea", "Rita");
        assertThat(names(acme.owner().whoCan(portal.use, "sandbox"))).containsExactly("Ada", "Sam");
        assertThat(names(acme.owner().whoCan(portal.deploy, "sandbox"))).containsExactly("Ada", "Sam");
        assertThat(names(acme.host().whoCan(portal.deploy, "retail-eu"))).containsExactly("Ada");
    }

    @Test
    void what_the_plan_masks_nobody_may_do() {
        TeamAccounts accounts = new TeamAccounts();
        Stage stage = new Stage(this, accounts);
        Team acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        acme.member("Grace", offer -> offer.role(accounts.additional));
        assertThat(names(acme.owner().whoCan(accounts.statistics))).containsExactly("Ada", "Grace");

        acme.host().organization().changePlan(accounts.basic);

        assertThat(acme.owner().whoCan(accounts.statistics).page(1)).isEqualTo(nobody());
        assertThat(names(acme.owner().whoCan(accounts.tasks))).containsExactly("Ada", "Grace");
    }

    @Test
    void in_an_organization_that_is_not_in_use_nobody_may_do_anything() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        WhoCan exporting = acme.host().whoCan(portal.exports);
        assertThat(names(exporting)).containsExactly("Ada");

        acme.host().organization().suspend();
        assertThat(exporting.page(10)).isEqualTo(nobody());
        Picture.refused(
                acme,
                Reason.NOT_ALLOWED,
                () -> acme.owner().whoCan(portal.exports).page(10));

        acme.host().organization().reactivate();
        acme.host().organization().close();
        assertThat(exporting.page(10)).isEqualTo(nobody());
    }

    // The same as each check

    @Test
    void it_says_of_each_member_what_the_check_says() {
        long seed = System.nanoTime();
        System.out.println("Who can, seed " + seed);
        Random random = new Random(seed);
        CustomRoleCatalog app = new CustomRoleCatalog();
        Team acme = team(app);
        List<Role> roles = new ArrayList<>(app.roles());
        roles.addAll(someRoles(acme, app));
        List<UserId> users = new ArrayList<>(Crowd.join(
                acme,
                IntStream.range(0, 80).mapToObj(i -> some(random, app, roles)).toList()));
        users.add(acme.ownerId());
        acme.owner().suspend(users.subList(0, 6), "test");
        acme.owner().remove(users.subList(6, 12));
        Map<UserId, Access> checks = acme.stage().roster().in(acme.id()).access(users);
        int allowed = 0;

        for (Map.Entry<String, Asked> question : questions(acme, app).entrySet()) {
            Set<UserId> expected = users.stream()
                    .filter(user -> question.getValue().check().test(checks.get(user)))
                    .collect(Collectors.toSet());
            allowed += expected.size();
            for (int size : List.of(1, 2, 1_000)) {
                List<AllowedMember> found = all(question.getValue().list(), size);
                assertThat(found)
                        .as("%s, pages of %s, seed %s", question.getKey(), size, seed)
                        .extracting(each -> each.member().user())
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(found)
                        .allSatisfy(each -> assertThat(each.decision())
                                .isEqualTo(checks.get(each.member().user())
                                        .explain(question.getValue().what())))
                        .isSortedAccordingTo((one, other) -> one.member()
                                .name()
                                .sortKey()
                                .compareTo(other.member().name().sortKey()));
            }
        }
        assertThat(allowed).as("power of the test, seed %s", seed).isGreaterThan(users.size());
    }

    private record Asked(WhoCan list, Predicate<Access> check, Switchable what) {}

    private static Map<String, Asked> questions(Team acme, CustomRoleCatalog app) {
        Map<String, Asked> questions = new LinkedHashMap<>();
        for (Permission each : List.of(app.exports, app.billing)) {
            questions.put(each.key(), new Asked(acme.owner().whoCan(each), access -> access.can(each), each));
        }
        for (PermissionOn<String> each : List.of(app.use, app.deploy, app.partnerData)) {
            for (String id : List.of("t1", "t2", "demo-1", "p1", "p2", "nowhere")) {
                questions.put(
                        each + " on " + id,
                        new Asked(acme.owner().whoCan(each, id), access -> access.can(each, id), each.on(id)));
            }
        }
        return questions;
    }

    private static List<CustomRole> someRoles(Team acme, CustomRoleCatalog app) {
        var roles = acme.owner().roles();
        return List.of(
                roles.define("All tenants", app.tenantUser, role -> role.permissions(app.use, app.deploy)),
                roles.define(
                        "One tenant",
                        app.tenantUser,
                        role -> role.permissions(app.use, app.exports).fixed(app.tenant.of("t1"))),
                roles.define("Own partners", app.clerk, role -> role.permissions(app.partnerData)),
                roles.define(
                        "One partner",
                        app.clerk,
                        role -> role.permissions(app.partnerData, app.exports).fixed(app.partner.of("p1"))),
                roles.define("Nothing", app.tenantUser, role -> {}));
    }

    /** Whatever storage may hold, sense or not. */
    private static Rights some(Random random, Catalog app, List<Role> roles) {
        List<String> keys = roles.stream().map(Role::key).toList();
        Set<Switch> switches = new HashSet<>();
        for (var permission : app.permissions()) {
            String on = permission
                    .type()
                    .map(type -> "@" + type + "/" + pick(random, List.of("t1", "p1", "demo-1")))
                    .orElse("");
            int said = random.nextInt(8);
            if (said < 2) {
                switches.add(Switch.of("+-".charAt(said) + permission.key()));
            } else if (said < 4) {
                switches.add(Switch.of("+-".charAt(said - 2) + permission.key() + on));
            }
        }
        Set<Resource> assigned = random.ints(random.nextInt(4), 0, 4)
                .mapToObj(i -> Resource.of(List.of("partner/p1", "partner/p2", "tenant/t1", "tenant/p1")
                        .get(i)))
                .collect(Collectors.toSet());
        Set<String> held = new HashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            held.add(pick(random, keys));
        }
        return new Rights(held, switches, assigned);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    // Pages

    @Test
    void a_page_goes_on_while_members_change() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        UserId ben = acme.member("Ben", offer -> offer.role(portal.user));
        acme.member("Cleo", offer -> offer.role(portal.user));
        UserId dora = acme.member("Dora", offer -> offer.role(portal.user));
        acme.member("Emil", offer -> offer.role(portal.user));
        WhoCan exporting = acme.owner().whoCan(portal.exports);
        Page<AllowedMember> first = exporting.page(2);
        assertThat(names(first.items())).containsExactly("Ada", "Ben");

        acme.owner().remove(ben);
        acme.owner().edit(dora, edit -> edit.withdraw(portal.exports));
        acme.member("Aaron", offer -> offer.role(portal.user));
        acme.member("Bob", offer -> offer.role(portal.user));

        Page<AllowedMember> second = exporting.page(2, first.next().orElseThrow());
        assertThat(names(second.items())).containsExactly("Bob", "Cleo");
        Page<AllowedMember> last = exporting.page(2, second.next().orElseThrow());
        assertThat(names(last.items())).containsExactly("Emil");
        assertThat(last.next()).isEmpty();
    }

    /** What it looks at is bounded, whatever was said of whom. */
    @Test
    void where_more_than_a_thousand_are_turned_down_a_page_ends_early_and_the_list_goes_on() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        Rights without = new Rights(Set.of(portal.user.key()), Set.of(Switch.withdrawn(portal.exports)), Set.of());
        Crowd.join(acme, Collections.nCopies(1_200, without));
        acme.member("Zoe", offer -> offer.role(portal.user));
        WhoCan exporting = acme.owner().whoCan(portal.exports);

        Page<AllowedMember> first = exporting.page(10);
        assertThat(names(first.items())).containsExactly("Ada");
        Page<AllowedMember> second = exporting.page(10, first.next().orElseThrow());
        assertThat(names(second.items())).containsExactly("Zoe");
        assertThat(second.next()).isEmpty();
        assertThat(names(exporting.page(1_000).items())).containsExactly("Ada", "Zoe");
    }

    @Test
    void a_resource_is_told_by_the_name_that_the_host_has_for_it() {
        PartnerNetwork network = new PartnerNetwork();
        PartnerDirectory directory = new PartnerDirectory(Map.of("globex", "Globex Corporation"));
        Stage stage = new Stage(this, network, builder -> builder.resourceNames(directory));
        Team acme = stage.team("Acme", stage.user("Ada"));

        assertThat(acme.owner().whoCan(network.partnerData, "globex").page(10).items())
                .singleElement()
                .satisfies(each -> assertThat(each.decision().sentence()).contains("Globex Corporation"));
        directory.goDown();
        assertThat(names(acme.owner().whoCan(network.partnerData, "globex"))).containsExactly("Ada");
    }

    @Test
    void the_name_of_a_resource_is_not_told_to_whoever_does_not_reach_it() {
        IntegrationPortal portal = new IntegrationPortal();
        PartnerDirectory directory = new PartnerDirectory(Map.of("sandbox", "Project Blackbird", "retail-eu", "Shops"));
        Stage stage = new Stage(this, portal, builder -> builder.resourceNames(directory));
        Team acme = stage.team("Acme", stage.user("Ada"));
        UserId lea = acme.member("Lea", offer -> offer.role(portal.retailLead));

        assertThat(sentences(acme.owner().whoCan(portal.use, "sandbox"))).allMatch(each -> each.contains("Blackbird"));
        assertThat(sentences(acme.as(lea).whoCan(portal.use, "retail-eu"))).allMatch(each -> each.contains("Shops"));
        assertThat(sentences(acme.as(lea).whoCan(portal.use, "sandbox")))
                .isNotEmpty()
                .noneMatch(each -> each.contains("Blackbird"));
    }

    private static List<String> sentences(WhoCan asked) {
        return asked.page(10).items().stream()
                .map(each -> each.decision().sentence())
                .toList();
    }

    // What is refused

    @Test
    void whoever_may_not_see_members_is_not_told() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        UserId linus = acme.member("Linus", offer -> offer.role(portal.user));
        UserId removed = acme.member("Rita", offer -> offer.role(portal.user));
        acme.owner().remove(removed);

        for (UserId each : List.of(linus, removed, acme.stage().user("Stan"))) {
            Picture.refused(
                    acme,
                    Reason.NOT_ALLOWED,
                    () -> acme.as(each).whoCan(portal.exports).page(10));
            Picture.refused(
                    acme,
                    Reason.NOT_ALLOWED,
                    () -> acme.as(each).whoCan(portal.view, "leads").page(10));
        }
    }

    @Test
    void what_makes_no_sense_is_refused_at_once() {
        ReportPortal portal = new ReportPortal();
        ReportPortal other = new ReportPortal();
        Team acme = team(portal);

        Picture.refused(acme, Reason.NOT_IN_CATALOG, () -> acme.owner().whoCan(other.exports));
        Picture.refused(acme, Reason.NOT_IN_CATALOG, () -> acme.owner().whoCan(other.view, "leads"));
        for (String id : List.of("", " leads", "a\u0000b", "x".repeat(201))) {
            assertThatThrownBy(() -> acme.owner().whoCan(portal.view, id)).isInstanceOf(Refused.class);
        }
        Picture.refused(acme, Reason.MISSING, () -> acme.owner().whoCan(portal.view, null));
        for (int size : List.of(0, -1, 1_001)) {
            Picture.refused(
                    acme,
                    Reason.MALFORMED,
                    () -> acme.owner().whoCan(portal.exports).page(size));
        }
    }

    @Test
    void a_cursor_is_good_for_its_question_alone() {
        ReportPortal portal = new ReportPortal();
        Team acme = team(portal);
        acme.member("Linus", offer -> offer.role(portal.user));
        var leads = acme.owner().whoCan(portal.view, "leads").page(1).next().orElseThrow();

        assertThat(names(
                        acme.owner().whoCan(portal.view, "leads").page(1, leads).items()))
                .containsExactly("Linus");
        for (WhoCan list : List.of(
                acme.owner().whoCan(portal.view, "sales"),
                acme.owner().whoCan(portal.generate, "leads"),
                acme.owner().whoCan(portal.exports))) {
            Picture.refused(acme, Reason.BAD_CURSOR, () -> list.page(1, leads));
        }
    }

    private Team team(Catalog product) {
        Stage stage = new Stage(this, product);
        return stage.team("Acme", stage.user("Ada"));
    }

    private static Page<AllowedMember> nobody() {
        return new Page<>(List.of(), Optional.empty());
    }

    private static List<AllowedMember> all(WhoCan list, int size) {
        return Pages.all(size, list::page, list::page);
    }

    private static List<String> names(WhoCan list) {
        return names(all(list, 2));
    }

    private static List<String> names(List<AllowedMember> found) {
        assertThat(found)
                .allSatisfy(each -> assertThat(each.decision().allowed()).isTrue())
                .allSatisfy(each -> assertThat(each.member().status()).isEqualTo(MemberStatus.ACTIVE));
        return found.stream().map(each -> each.member().name().given()).toList();
    }
}
