package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.role.CustomRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {

    @TempDir
    Path folder;

    OpenPortal portal;
    Browser olga;

    @BeforeEach
    void open() {
        portal = new OpenPortal("integration-portal", folder);
        olga = portal.signedIn("olga@northwind.example");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void B2_the_roles_of_the_organization_are_listed_with_what_each_leaves_out() {
        olga.follow("Roles");

        assertThat(card("Operator").text())
                .contains("Made from Tenant user", "Can Open, Logs", "Left out Deploy", "Tenants Production, Staging");
        assertThat(card("Developer").text())
                .contains("Tenants Development, Test")
                .doesNotContain("Left out");
        assertThat(olga.page().select("table").text())
                .contains("Tenant user To make roles from; nobody has it")
                .contains("Deploy If granted Always")
                .contains("Which: Tenants All All");
    }

    @Test
    void who_may_not_define_roles_finds_neither_a_line_of_the_menu_nor_a_page() {
        Browser radia = portal.signedIn("radia@northwind.example");
        assertThat(radia.page().select("nav.menu").text()).contains("My access").doesNotContain("Roles");

        String id = own("Operator").id().toString();
        for (String path : new String[] {"/roles", "/roles/new", "/roles/" + id, "/roles/" + id + "/delete"}) {
            radia.open(path);
            assertThat(radia.status()).as(path).isEqualTo(403);
            assertThat(radia.text()).doesNotContain("Operator");
        }
        String token = radia.page().select("[name=_token]").get(0).val();
        radia.post("/roles/" + id + "/delete", Map.of("_token", token));
        assertThat(radia.status()).isEqualTo(403);
        assertThat(own("Operator").name()).isEqualTo("Operator");
    }

    @Test
    void B2_a_role_is_defined_with_its_tenants_and_who_gets_it_reaches_these_alone() {
        olga.open("/roles").follow("New role").follow("Start from Tenant user");
        olga.fill("role", "Tester")
                .tick("permission", "tenant.logs")
                .untick("reach-tenant", "template")
                .tick("reach-tenant", "only")
                .tick("resource-tenant", "test")
                .submit("Define the role");

        assertThat(olga.path()).isEqualTo("/roles");
        assertThat(olga.text()).contains("Tester is there");
        assertThat(card("Tester").text()).contains("Can Open, Logs", "Left out Deploy", "Tenants Test");

        roster().in(northwind()).as(user("olga")).edit(user("radia"), member -> member.role(own("Tester")));
        Browser radia = portal.signedIn("radia@northwind.example");
        assertThat(radia.page().select("section:contains(Logs)").text())
                .contains("Yes Test", "does not reach any others");
    }

    @Test
    void a_role_can_be_made_from_each_role_that_the_member_manages_and_offers_no_more_than_that_one_has() {
        olga.open("/roles/new");
        assertThat(olga.page().select(".tiles h2").eachText())
                .containsExactly("Tenant user", "Organization administrator");

        olga.follow("Start from Organization administrator");
        assertThat(olga.page().select("[name=permission]").eachAttr("value"))
                .containsExactly("tenant.open", "tenant.deploy", "tenant.logs");
        assertThat(olga.page().select("[name=permission][checked]")).hasSize(3);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
        olga.open("/roles/new?template=tenant-user");
        olga.fill("role", "Tester")
                .untick("permission", "tenant.open")
                .untick("reach-tenant", "template")
                .tick("reach-tenant", "only")
                .submit("Define the role");

        assertThat(olga.status()).isEqualTo(422);
        assertThat(olga.page().select("#permission-fault").text()).startsWith("Tick at least one");
        assertThat(olga.page().select("#reach-tenant-fault").text()).startsWith("Tick at least one");
        assertThat(olga.page().select("[name=role]").val()).isEqualTo("Tester");

        olga.fill("role", "DEVELOPER")
                .tick("permission", "tenant.open")
                .tick("resource-tenant", "dev")
                .submit("Define the role");
        assertThat(olga.page().select("#role-fault").text()).contains("has this name");
        assertThat(olga.page().select("[name=role]").attr("aria-invalid")).isEqualTo("true");
        assertThat(olga.page().select("#resource-tenant-dev").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void B5_a_role_is_changed_with_a_reason_and_holds_at_once_for_who_has_it() {
        Browser radia = portal.signedIn("radia@northwind.example");
        assertThat(radia.page().select("section:contains(Deploy)").text()).contains("Yes Test");

        olga.open("/roles").follow("Edit Developer");
        assertThat(olga.page().select("[name=resource-tenant][checked]").eachAttr("value"))
                .containsExactly("dev", "test");
        olga.untick("permission", "tenant.deploy")
                .fill("reason", "deployments are for operators")
                .submit("Save");

        assertThat(olga.text()).contains("Developer is saved");
        assertThat(radia.open("/").page().select("section:contains(Deploy)").text())
                .doesNotContain("Yes");
        assertThat(roster().in(northwind())
                        .as(user("olga"))
                        .journal()
                        .page(1)
                        .items()
                        .get(0)
                        .reason())
                .hasValue("deployments are for operators");
    }

    @Test
    void a_role_that_nobody_has_is_deleted_after_a_question() {
        define("Visitor");
        olga.open("/roles").follow("Delete Visitor");
        assertThat(olga.text()).contains("cannot be brought back");
        assertThat(own("Visitor").name()).isEqualTo("Visitor");

        olga.submit("Delete Visitor");
        assertThat(olga.text()).contains("Visitor is deleted");
        assertThat(olga.page().select("h3").eachText()).doesNotContain("Visitor");
    }

    @Test
    void a_role_in_use_gives_way_to_another_for_all_who_have_it() {
        olga.open("/roles").follow("Delete Developer");
        assertThat(olga.text()).contains("These have the role: Radia Stone");
        assertThat(olga.page().select("option").eachText()).contains("Operator").doesNotContain("Developer");

        olga.submit("Replace and delete");
        assertThat(olga.page().select("#role-fault").text()).isEqualTo("Choose a role.");

        olga.fill("role", own("Operator").key()).submit("Replace and delete");
        assertThat(olga.text()).contains("Developer has given way: 1 member and 1 open invitation changed");
        assertThat(roster().in(northwind())
                        .as(user("olga"))
                        .members()
                        .get(user("radia"))
                        .member()
                        .rights()
                        .roles())
                .containsExactly(own("Operator").key());
    }

    @Test
    void a_role_that_is_only_offered_is_not_deleted_either_but_can_be_replaced() {
        CustomRole visitor = define("Visitor");
        roster().in(northwind())
                .as(user("olga"))
                .invite(Invitee.of("vera@northwind.example"), offer -> offer.role(visitor));

        olga.open("/roles").follow("Delete Visitor").submit("Delete Visitor");
        assertThat(olga.status()).isEqualTo(422);
        assertThat(olga.text()).contains("an open invitation offers it");

        olga.fill("role", own("Operator").key()).submit("Replace and delete");
        assertThat(olga.text()).contains("0 members and 1 open invitation changed");
    }

    @Test
    void a_role_of_another_organization_is_not_there() {
        olga.open("/roles/0190c5a2-0000-7000-8000-000000000000");
        assertThat(olga.status()).isEqualTo(404);

        olga.open("/roles/developer");
        assertThat(olga.status()).isEqualTo(404);
    }

    private org.jsoup.nodes.Element card(String role) {
        return olga.page().select(".card").stream()
                .filter(each -> each.select("h3").text().equals(role))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no role " + role + " in " + olga.text()));
    }

    private CustomRole define(String name) {
        Roster roster = roster();
        return roster.in(northwind())
                .as(user("olga"))
                .roles()
                .define(
                        name,
                        roster.catalog().roleNamed("tenant-user"),
                        role -> role.permissions(roster.catalog().permissionNamed("tenant.open")));
    }

    private CustomRole own(String name) {
        return roster().in(northwind()).as(user("olga")).roles().page(100).items().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no role " + name));
    }

    private OrganizationId northwind() {
        return roster().user(user("olga"))
                .enterable(1)
                .items()
                .get(0)
                .organization()
                .id();
    }

    private UserId user(String name) {
        return roster().asHost("test")
                .userAt(name + "@northwind.example")
                .orElseThrow()
                .id();
    }

    private Roster roster() {
        return portal.server.stage().running().roster();
    }
}
