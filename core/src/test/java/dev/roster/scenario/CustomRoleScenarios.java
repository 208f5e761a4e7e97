package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.EditedInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.MemberStatus;
import dev.roster.role.CustomRole;
import dev.roster.role.ReplacedRole;
import dev.roster.role.RoleEdit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that an organization defines for itself. */
public abstract class CustomRoleScenarios implements Scenario {

    private final CustomRoleCatalog app = new CustomRoleCatalog();
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_an_administrator() {
        stage = new Stage(this, app);
        acme = stage.team("Acme", stage.user("Ada"));
    }

    private CustomRole retail() {
        return acme.owner()
                .roles()
                .define(
                        "Retail",
                        app.tenantUser,
                        role -> role.permissions(app.use, app.deploy).fixed(app.tenant.of("retail-eu", "retail-us")));
    }

    private CustomRole clerks(String name) {
        return acme.owner().roles().define(name, app.clerk, role -> role.permissions(app.partnerData));
    }

    private UserId holder(String given, Role... roles) {
        return acme.member(given, offer -> offer.role(roles));
    }

    private Set<String> rolesOf(UserId user) {
        return acme.host().members().get(user).member().rights().roles();
    }

    /** Nothing that can be seen changes, the roles included. */
    private void refused(Reason reason, ThrowingCallable call) {
        List<?> before = definitions();
        Picture.refused(acme, reason, call);
        assertThat(definitions()).isEqualTo(before);
    }

    private List<?> definitions() {
        return Pages.all(acme.host().roles()::page, acme.host().roles()::page).stream()
                .map(CustomRole::definition)
                .toList();
    }

    // ---- the product

    @Test
    void B2_an_organization_defines_a_role_with_its_set_of_tenants() {
        List<String> tenants = List.of("retail-eu", "retail-us", "sandbox", "wholesale", "archive");
        CustomRole retail = acme.owner()
                .roles()
                .define(
                        "Retail",
                        app.tenantUser,
                        role -> role.permissions(app.use).fixed(app.tenant.of(tenants.get(0), tenants.get(1))));

        UserId grace = holder("Grace", retail);

        assertThat(tenants.stream().filter(id -> acme.access(grace).can(app.use, id)))
                .containsExactly("retail-eu", "retail-us");
        assertThat(acme.access(grace).reach(app.use)).isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us")));
        assertThat(acme.access(grace).explain(app.use, "sandbox").reason()).isEqualTo(Decision.Reason.OUT_OF_REACH);
        assertThat(acme.access(grace).explain(app.deploy, "retail-eu").reason()).isEqualTo(Decision.Reason.NOT_IN_ROLE);
        assertThat(acme.owner().members().get(grace).permissions())
                .containsEntry("tenant.use", new Reach.Only(Set.of("retail-eu", "retail-us")))
                .containsEntry("billing", Reach.NOTHING);
    }

    @Test
    void B5_a_member_whose_role_is_changed_has_the_new_reach_at_once() {
        CustomRole retail = retail();
        CustomRole sandbox = acme.owner()
                .roles()
                .define(
                        "Sandbox",
                        app.tenantUser,
                        role -> role.permissions(app.use).fixed(app.tenant.of("sandbox")));
        UserId grace = holder("Grace", retail);
        Access inHand = acme.access(grace);

        acme.owner().edit(grace, edit -> edit.role(sandbox));

        assertThat(inHand.can(app.use, "retail-eu")).isFalse();
        assertThat(inHand.can(app.use, "sandbox")).isTrue();
    }

    @Test
    void each_organization_has_roles_of_its_own() {
        retail();
        Team globex = stage.team("Globex", stage.user("Gus"));

        CustomRole there = globex.owner().roles().define("Retail", app.tenantUser, role -> {});

        assertThat(globex.owner().roles().page(10).items()).containsExactly(there);
        assertThat(acme.owner().roles().page(10).items()).doesNotContain(there).hasSize(1);
    }

    // ---- what it is

    @Test
    void a_role_without_a_word_has_no_permission_and_reaches_as_the_template_does() {
        CustomRole role = acme.owner().roles().define("Nothing yet", app.tenantUser, said -> {});

        assertThat(role.definition().permissions()).isEmpty();
        assertThat(acme.access(holder("Grace", role)).reach(app.use)).isEqualTo(Reach.NOTHING);
        assertThat(role.template()).contains(app.tenantUser);
        assertThat(acme.owner().roles().get(role.id()).definition()).isEqualTo(role.definition());
    }

    @Test
    void what_the_template_has_always_is_always_on_and_what_is_optional_there_is_on_by_default() {
        UserId grace = holder("Grace", retail());

        assertThat(acme.access(grace).explain(app.use, "retail-eu").reason()).isEqualTo(Decision.Reason.ALWAYS);
        assertThat(acme.access(grace).explain(app.deploy, "retail-eu").reason()).isEqualTo(Decision.Reason.BY_DEFAULT);
        refused(Reason.PERMISSION_ALWAYS_ON, () -> acme.owner().edit(grace, edit -> edit.withdraw(app.use)));
        acme.owner().edit(grace, edit -> edit.withdraw(app.deploy.on("retail-eu")));

        assertThat(acme.access(grace).explain(app.deploy, "retail-eu").reason()).isEqualTo(Decision.Reason.WITHDRAWN);
        assertThat(acme.access(grace).can(app.deploy, "retail-us")).isTrue();
    }

    @Test
    void nothing_outside_the_envelope_is_defined() {
        var roles = acme.owner().roles();

        refused(
                Reason.PERMISSION_NOT_AVAILABLE,
                () -> roles.define("Too much", app.tenantUser, role -> role.permissions(app.use, app.billing)));
        refused(
                Reason.REACH_NOT_ASSIGNABLE,
                () -> roles.define("Too far", app.tenantUser, role -> role.fixed(app.partner.of("globex"))));
        refused(
                Reason.REACH_NOT_ASSIGNABLE,
                () -> roles.define("Too far", app.guide, role -> role.fixed(app.tenant.of("demo-1", "retail-eu"))));
        refused(
                Reason.REACH_NOT_ASSIGNABLE,
                () -> roles.define("Too far", app.external, role -> role.fixed(app.partner.of("globex"))));
        CustomRole fits = roles.define(
                "Fits", app.guide, role -> role.permissions(app.use).fixed(app.tenant.of("demo-1")));
        for (Consumer<RoleEdit> more : List.<Consumer<RoleEdit>>of(
                edit -> edit.permissions(app.exports), edit -> edit.fixed(app.tenant.of("retail-eu")))) {
            assertThat(catchThrowableOfType(Refused.class, () -> roles.edit(fits.id(), more::accept)))
                    .isNotNull();
        }
        assertThat(roles.get(fits.id()).definition()).isEqualTo(fits.definition());
    }

    @Test
    void several_roles_add_up_and_lend_each_other_nothing() {
        CustomRole viewers = acme.owner()
                .roles()
                .define(
                        "Viewers",
                        app.tenantUser,
                        role -> role.permissions(app.use).fixed(app.tenant.of("archive")));
        CustomRole retail = retail();
        UserId grace = acme.member(
                "Grace", offer -> offer.role(retail, viewers, app.clerk).reach(app.partner.of("globex")));

        assertThat(acme.access(grace).reach(app.use))
                .isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us", "archive")));
        assertThat(acme.access(grace).reach(app.deploy)).isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us")));
        assertThat(acme.access(grace).reach(app.partnerData)).isEqualTo(new Reach.Only(Set.of("globex")));
    }

    @Test
    void members_are_found_by_a_role_of_the_organizations_own() {
        CustomRole retail = retail();
        holder("Linus", app.plain);
        UserId grace = holder("Grace", retail, app.plain);

        assertThat(acme.owner().members().byName().withRole(retail).page(10).items())
                .extracting(each -> each.member().user())
                .containsExactly(grace);
    }

    // ---- editing

    @Test
    void members_follow_an_edit_at_once() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);
        Access inHand = acme.access(grace);

        acme.owner()
                .roles()
                .edit(retail.id(), edit -> edit.permissions(app.use).fixed(app.tenant.of("retail-us", "sandbox")));

        assertThat(inHand.reach(app.use)).isEqualTo(new Reach.Only(Set.of("retail-us", "sandbox")));
        assertThat(inHand.reach(app.deploy)).isEqualTo(Reach.NOTHING);
        acme.owner().roles().edit(retail.id(), edit -> edit.asTemplate(app.tenant));
        assertThat(inHand.reach(app.use)).isEqualTo(Reach.EVERYTHING);
    }

    @Test
    void whoever_holds_a_link_already_gets_what_the_role_is_when_she_accepts() {
        CustomRole retail = retail();
        acme.invites(GRACE, offer -> offer.role(retail).withdraw(app.deploy));
        String link = stage.linkFor(GRACE);

        acme.owner().roles().edit(retail.id(), edit -> edit.permissions(app.use).fixed(app.tenant.of("sandbox")));
        UserId grace = stage.accept(link, "Grace", "Hopper").orElseThrow().user();

        assertThat(acme.access(grace).reach(app.use)).isEqualTo(new Reach.Only(Set.of("sandbox")));
        assertThat(acme.access(grace).reach(app.deploy)).isEqualTo(Reach.NOTHING);
        assertThat(acme.host().members().get(grace).member().rights().switches())
                .as("a switch that says nothing any more")
                .isEmpty();
    }

    @Test
    void a_link_is_good_still_when_the_role_came_to_have_always_what_was_withdrawn() {
        CustomRole guides = acme.owner().roles().define("Guides", app.tenantUser, role -> role.permissions(app.deploy));
        CustomRole users = acme.owner().roles().define("Users", app.guide, role -> role.permissions(app.deploy));
        acme.invites(GRACE, offer -> offer.role(guides, users).withdraw(app.deploy));
        String link = stage.linkFor(GRACE);
        CustomRole always = acme.owner().roles().define("Always", app.administrator, role -> {});
        acme.owner().roles().replace(guides.id(), always);
        acme.owner().roles().edit(always.id(), edit -> edit.permissions(app.deploy));

        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void an_invitation_is_edited_whatever_became_of_the_role_since() {
        CustomRole clerks = clerks("Clerks");
        Invitation invitation = acme.invites(
                GRACE,
                offer -> offer.role(clerks).reach(app.partner.of("globex")).withdraw(app.partnerData));
        acme.owner()
                .roles()
                .edit(clerks.id(), edit -> edit.fixed(app.partner.of("initech")).permissions());

        Invitation noted =
                acme.owner().edit(invitation.id(), edit -> edit.note("See you")).invitation();
        assertThat(noted.terms().rights()).isEqualTo(new Rights(Set.of(clerks.key()), Set.of(), Set.of()));

        Invitation moved =
                acme.owner().edit(invitation.id(), edit -> edit.role(app.plain)).invitation();
        assertThat(moved.terms().rights().roles()).containsExactly(app.plain.key());
    }

    @Test
    void an_invitation_is_resent_with_what_the_role_is_now() {
        CustomRole clerks = clerks("Clerks");
        Invitation invitation = acme.invites(
                GRACE,
                offer -> offer.role(clerks).reach(app.partner.of("globex")).withdraw(app.partnerData));
        acme.owner()
                .roles()
                .edit(clerks.id(), edit -> edit.fixed(app.partner.of("initech")).permissions());

        Invitation resent = acme.owner().resend(invitation.id());

        assertThat(resent.terms().rights().assigned()).isEmpty();
        assertThat(resent.terms().rights().switches()).isEmpty();
        UserId grace = stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")
                .orElseThrow()
                .user();
        assertThat(acme.access(grace).reach(app.partnerData)).isEqualTo(Reach.NOTHING);
    }

    @Test
    void whoever_changes_an_invitation_is_told_what_went_because_the_role_has_changed() {
        CustomRole clerks = clerks("Clerks");
        Invitation invitation = acme.invites(
                GRACE,
                offer -> offer.role(clerks).reach(app.partner.of("globex")).withdraw(app.partnerData));
        acme.owner()
                .roles()
                .edit(clerks.id(), edit -> edit.fixed(app.partner.of("initech")).permissions());

        EditedInvitation edited = acme.owner().edit(invitation.id(), edit -> edit.note("See you on Monday"));

        assertThat(edited.invitation().terms().rights().assigned()).isEmpty();
        assertThat(edited.droppedSwitches()).extracting(Object::toString).containsExactly("-partner.data");
        assertThat(edited.droppedResources()).extracting(Object::toString).containsExactly("partner/globex");
    }

    @Test
    void a_renamed_role_is_the_same_role_and_its_old_name_is_free() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);

        CustomRole renamed = acme.owner().roles().edit(retail.id(), edit -> edit.name("Shops"));

        assertThat(renamed.id()).isEqualTo(retail.id());
        assertThat(renamed.name()).isEqualTo("Shops");
        assertThat(rolesOf(grace)).containsExactly(retail.key());
        assertThat(acme.access(grace).can(app.deploy, "retail-eu")).isTrue();
        CustomRole other = acme.owner().roles().define("retail", app.tenantUser, role -> {});
        assertThat(other.id()).isNotEqualTo(retail.id());
        refused(Reason.ALREADY_TAKEN, () -> acme.owner().roles().edit(retail.id(), edit -> edit.name("RETAIL")));
        refused(Reason.ALREADY_TAKEN, () -> acme.owner().roles().define("sHOPS", app.tenantUser, role -> {}));
        assertThat(acme.owner()
                        .roles()
                        .edit(retail.id(), edit -> edit.name("SHOPS"))
                        .name())
                .as("its own name in another case")
                .isEqualTo("SHOPS");
    }

    @Test
    void an_edit_that_changes_nothing_leaves_no_trace() {
        CustomRole retail = retail();
        Picture before = acme.picture();

        acme.owner()
                .roles()
                .edit(
                        retail.id(),
                        edit -> edit.name("Retail")
                                .permissions(app.deploy, app.use)
                                .because("to no effect"));

        assertThat(acme.picture()).isEqualTo(before);
    }

    @Test
    void a_name_that_lures_is_refused() {
        CustomRole retail = retail();
        for (String lure : List.of("Win at evil.example", "see https://evil", "call 0123 4567890", "<b>Boss</b>")) {
            refusedForName(() -> acme.owner().roles().define(lure, app.tenantUser, role -> {}));
            refusedForName(() -> acme.owner().roles().edit(retail.id(), edit -> edit.name(lure)));
        }
        refused(Reason.MISSING, () -> acme.owner().roles().define(" ", app.tenantUser, role -> {}));
        refused(Reason.TOO_LONG, () -> acme.owner().roles().define("x".repeat(81), app.tenantUser, role -> {}));
        acme.owner().roles().define("\uD83C\uDF82".repeat(80), app.tenantUser, role -> {});
        acme.owner().roles().define("\u0130".repeat(80), app.tenantUser, role -> {});
    }

    private void refusedForName(ThrowingCallable call) {
        Picture before = acme.picture();
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused.reason()).isIn(Reason.LOOKS_LIKE_A_LINK, Reason.MALFORMED);
        assertThat(refused.refusal().field()).isEqualTo("role");
        assertThat(acme.picture()).isEqualTo(before);
    }

    @Test
    void two_hundred_roles_are_enough() {
        List<CustomRole> all = IntStream.range(0, 200)
                .mapToObj(i -> acme.owner().roles().define("Role " + i, app.tenantUser, role -> {}))
                .toList();

        refused(Reason.TOO_MANY_DEFINED, () -> acme.owner().roles().define("More", app.tenantUser, role -> {}));
        acme.owner().roles().edit(all.get(7).id(), edit -> edit.name("Changed"));
        acme.owner().roles().delete(all.get(3).id());
        acme.owner().roles().define("More", app.tenantUser, role -> {});

        assertThat(Pages.all(64, acme.owner().roles()::page, acme.owner().roles()::page))
                .hasSize(200)
                .isSortedAccordingTo((one, other) ->
                        one.definition().nameKey().compareTo(other.definition().nameKey()));
    }

    // ---- deleting and replacing

    @Test
    void a_role_in_use_is_not_deleted() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail, app.plain);
        refused(Reason.ROLE_IN_USE, () -> acme.owner().roles().delete(retail.id()));
        acme.owner().edit(grace, edit -> edit.role(app.plain));

        Invitation open = acme.invites("linus@people.example", offer -> offer.role(retail));
        refused(Reason.ROLE_IN_USE, () -> acme.owner().roles().delete(retail.id()));
        stage.pass(Duration.ofDays(8));
        refused(Reason.ROLE_IN_USE, () -> acme.owner().roles().delete(retail.id()));
        acme.owner().revoke(open.id());

        acme.owner().roles().delete(retail.id());
        assertThat(acme.owner().roles().page(10).items()).isEmpty();
    }

    @Test
    void a_role_that_only_past_ones_had_is_deleted() {
        CustomRole retail = retail();
        UserId removed = holder("Grace", retail);
        acme.owner().remove(removed);
        acme.owner()
                .revoke(acme.invites("rita@people.example", offer -> offer.role(retail))
                        .id());
        acme.invites("dora@people.example", offer -> offer.role(retail));
        stage.roster().invitations().decline(stage.linkFor("dora@people.example"));
        UserId moved = holder("Linus", retail);
        acme.owner().edit(moved, edit -> edit.role(app.plain));
        acme.invites("eve@people.example", offer -> offer.role(retail));
        acme.invites("eve@people.example", offer -> offer.role(app.plain));

        acme.owner().roles().delete(retail.id());

        refused(Reason.NOT_FOUND, () -> acme.owner().roles().get(retail.id()));
        refused(Reason.NOT_FOUND, () -> acme.invites("new@people.example", offer -> offer.role(retail)));
        refused(Reason.NOT_FOUND, () -> acme.owner().edit(moved, edit -> edit.role(retail)));
        refused(Reason.NOT_FOUND, () -> acme.owner().roles().edit(retail.id(), edit -> edit.name("x")));
        refused(Reason.NOT_FOUND, () -> acme.owner().roles().delete(retail.id()));
        refused(Reason.NOT_FOUND, () -> acme.owner().roles().replace(retail.id(), app.plain));
    }

    @Test
    void a_role_gives_way_to_one_of_the_catalog_and_what_has_no_effect_goes() {
        CustomRole clerks = clerks("Clerks");
        UserId grace = acme.member(
                "Grace",
                offer -> offer.role(clerks, app.plain)
                        .reach(app.partner.of("globex"))
                        .withdraw(app.partnerData));
        acme.invites("linus@people.example", offer -> offer.role(clerks).reach(app.partner.of("initech")));
        String link = stage.linkFor("linus@people.example");

        ReplacedRole replaced = acme.owner().roles().replace(clerks.id(), app.guide);

        assertThat(replaced).isEqualTo(new ReplacedRole(1, 1));
        assertThat(rolesOf(grace)).containsExactlyInAnyOrder("guide", "plain");
        assertThat(acme.host().members().get(grace).member().rights().assigned())
                .isEmpty();
        assertThat(acme.host().members().get(grace).member().rights().switches())
                .isEmpty();
        UserId linus = stage.accept(link, "Linus", "T").orElseThrow().user();
        assertThat(rolesOf(linus)).containsExactly("guide");
        assertThat(acme.access(linus).reach(app.use)).isEqualTo(new Reach.Only(Set.of("demo-1", "demo-2")));
        assertThat(acme.owner().roles().page(10).items()).isEmpty();
    }

    @Test
    void a_role_gives_way_to_another_of_the_organization() {
        CustomRole retail = retail();
        CustomRole shops = acme.owner()
                .roles()
                .define(
                        "Shops",
                        app.tenantUser,
                        role -> role.permissions(app.use).fixed(app.tenant.of("shops")));
        UserId both = holder("Grace", retail, shops);
        UserId suspended = holder("Linus", retail);

        assertThat(acme.owner().roles().replace(retail.id(), shops)).isEqualTo(new ReplacedRole(2, 0));

        assertThat(rolesOf(both)).containsExactly(shops.key());
        assertThat(acme.access(suspended).reach(app.use)).isEqualTo(new Reach.Only(Set.of("shops")));
        refused(Reason.MALFORMED, () -> acme.owner().roles().replace(shops.id(), shops));
        assertThat(acme.owner().roles().replace(clerks("Unused").id(), shops)).isEqualTo(new ReplacedRole(0, 0));
    }

    @Test
    void a_replacement_that_does_not_fit_one_member_changes_nobody() {
        CustomRole clerks = clerks("Clerks");
        acme.member("Grace", offer -> offer.role(clerks).reach(app.partner.of("globex")));
        UserId linus = acme.member("Linus", offer -> offer.role(clerks).reach(app.partner.of("globex", "initech")));

        refused(Reason.EXACTLY_ONE_NEEDED, () -> acme.owner().roles().replace(clerks.id(), app.external));
        refused(Reason.TEMPLATE_ONLY, () -> acme.owner().roles().replace(clerks.id(), app.tenantUser));

        acme.owner().edit(linus, edit -> edit.reach(app.partner.of("initech")));
        assertThat(acme.owner().roles().replace(clerks.id(), app.external)).isEqualTo(new ReplacedRole(2, 0));
        assertThat(acme.access(linus).reach(app.partnerData)).isEqualTo(new Reach.Only(Set.of("initech")));
    }

    @Test
    void a_role_that_more_are_offered_than_one_batch_takes_gives_way_for_all() {
        CustomRole retail = retail();
        CustomRole shops = acme.owner().roles().define("Shops", app.tenantUser, role -> {});
        int many = 505;
        acme.host()
                .invite(
                        IntStream.range(0, many)
                                .mapToObj(i -> Invitee.of("p" + i + "@people.example"))
                                .toList(),
                        offer -> offer.role(retail, app.plain));
        UserId grace = holder("Grace", retail);

        assertThat(acme.owner().roles().replace(retail.id(), shops)).isEqualTo(new ReplacedRole(1, many));

        assertThat(rolesOf(grace)).containsExactly(shops.key());
        assertThat(acme.picture().open())
                .hasSize(many)
                .allMatch(each -> each.invitation().terms().rights().roles().equals(Set.of(shops.key(), "plain")));
    }

    // ---- the catalog's rules

    @Test
    void a_template_is_held_by_nobody() {
        UserId grace = holder("Grace", app.plain);

        refused(Reason.TEMPLATE_ONLY, () -> acme.invites("new@people.example", offer -> offer.role(app.tenantUser)));
        refused(Reason.TEMPLATE_ONLY, () -> acme.owner().edit(grace, edit -> edit.role(app.plain, app.tenantUser)));
        refused(Reason.TEMPLATE_ONLY, () -> acme.host().edit(grace, edit -> edit.role(app.tenantUser)));
    }

    @Test
    void where_a_member_has_one_role_that_is_one_of_either_kind() {
        CustomRoleCatalog one = new CustomRoleCatalog() {
            {
                oneRoleEach();
            }
        };
        Stage strict = new Stage(this, one);
        Team team = strict.team("Initech", strict.user("Ida"));
        CustomRole role = team.owner().roles().define("Retail", one.tenantUser, said -> said.permissions(one.use));
        UserId grace = team.member("Grace", offer -> offer.role(role));

        Picture.refused(
                team, Reason.TOO_MANY_ROLES, () -> team.owner().edit(grace, edit -> edit.role(role, one.plain)));
        team.owner().edit(grace, edit -> edit.role(one.plain));
        team.owner().edit(grace, edit -> edit.role(role));
        assertThat(team.owner().roles().replace(role.id(), one.plain)).isEqualTo(new ReplacedRole(1, 0));
    }

    @Test
    void a_role_whose_template_the_catalog_has_no_more_gives_nothing_and_is_the_owners_alone() {
        CustomRole clerks = clerks("Clerks");
        UserId grace = acme.member("Grace", offer -> offer.role(clerks).reach(app.partner.of("globex")));
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        assertThat(acme.access(grace).can(app.partnerData, "globex")).isTrue();
        WithoutClerk later = new WithoutClerk();
        Team now = new Team(stage.with(later), acme.id(), acme.ownerId());

        assertThat(now.access(grace).reach(later.partnerData)).isEqualTo(Reach.NOTHING);
        assertThat(now.owner().roles().get(clerks.id()).template()).isEmpty();
        Picture.refused(now, Reason.ROLE_NOT_MANAGED, () -> now.as(lead).roles().delete(clerks.id()));
        Picture.refused(
                now,
                Reason.ROLE_NOT_MANAGED,
                () -> now.as(lead)
                        .edit(grace, edit -> edit.role(now.owner().roles().get(clerks.id()))));
        Picture.refused(
                now, Reason.NOT_IN_CATALOG, () -> now.owner().roles().edit(clerks.id(), edit -> edit.permissions()));
        assertThat(now.owner().roles().replace(clerks.id(), later.plain)).isEqualTo(new ReplacedRole(1, 0));
        assertThat(rolesOf(grace)).containsExactly("plain");
    }

    /** The next version of a product, which dropped a role. */
    private static final class WithoutClerk extends Catalog {

        final ResourceType<String> tenant = resource("tenant", String.class);
        final ResourceType<String> partner = resource("partner", String.class);
        final PermissionOn<String> partnerData = permission("partner.data", partner);
        final Permission exports = permission("exports");
        final Role plain = role("plain");
        final Role lead = role("lead")
                .assigned(partner)
                .manages(plain)
                .may(Management.DEFINE_ROLES, Management.EDIT_MEMBERS, Management.SEE_MEMBERS);
        final Role administrator = owner("administrator")
                .always(all())
                .everything(tenant)
                .everything(partner)
                .manages(everyRole());
    }

    @Test
    void what_a_later_catalog_takes_from_the_template_is_taken_from_the_role() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);
        CustomRoleCatalog later = new CustomRoleCatalog() {
            @Override
            DeclaredRole tenantUser(DeclaredRole declared) {
                return declared.fixed(tenant.of("retail-us", "other"));
            }
        };
        Team now = new Team(stage.with(later), acme.id(), acme.ownerId());

        assertThat(now.access(grace).reach(later.use)).isEqualTo(new Reach.Only(Set.of("retail-us")));
        Picture.refused(
                now,
                Reason.REACH_NOT_ASSIGNABLE,
                () -> now.owner().roles().edit(retail.id(), edit -> edit.fixed(later.tenant.of("retail-eu"))));
        now.owner().roles().edit(retail.id(), edit -> edit.name("Shops"));
        assertThat(acme.access(grace).reach(app.use))
                .as("the earlier catalog, deployed again")
                .isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us")));
    }

    @Test
    void a_permission_that_a_later_catalog_takes_from_the_template_is_gone() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);
        Later later = new Later();
        Team now = new Team(stage.with(later), acme.id(), acme.ownerId());

        assertThat(now.access(grace).reach(later.deploy)).isEqualTo(Reach.NOTHING);
        assertThat(now.access(grace).explain(later.use, "retail-eu").reason()).isEqualTo(Decision.Reason.BY_DEFAULT);
    }

    /** The next version of a product, in which a template has less. */
    private static final class Later extends Catalog {

        final ResourceType<String> tenant = resource("tenant", String.class);
        final PermissionOn<String> use = permission("tenant.use", tenant);
        final PermissionOn<String> deploy = permission("tenant.deploy", tenant);
        final Role tenantUser = role("tenant-user").optional(use).everything(tenant);
        final Role administrator =
                owner("administrator").always(all()).everything(tenant).manages(everyRole());
    }

    // ---- who may

    @Test
    void to_define_takes_the_right_and_to_see_takes_another() {
        CustomRole retail = retail();
        UserId plain = holder("Grace", app.plain);
        UserId definer = acme.member("Dee", offer -> offer.role(app.definer));
        UserId clerk = acme.member("Linus", offer -> offer.role(app.clerk));

        for (UserId without : List.of(plain, clerk)) {
            var roles = acme.as(without).roles();
            refused(Reason.NOT_ALLOWED, () -> roles.define("Mine", app.clerk, role -> {}));
            refused(Reason.NOT_ALLOWED, () -> roles.edit(retail.id(), edit -> edit.name("Mine")));
            refused(Reason.NOT_ALLOWED, () -> roles.delete(retail.id()));
            refused(Reason.NOT_ALLOWED, () -> roles.replace(retail.id(), app.plain));
        }
        assertThat(acme.as(plain).roles().page(10).items()).containsExactly(retail);
        assertThat(acme.as(plain).roles().get(retail.id())).isEqualTo(retail);
        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().page(10));
        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().get(retail.id()));
        refused(Reason.ROLE_NOT_MANAGED, () -> acme.as(definer).roles().edit(retail.id(), edit -> edit.name("Mine")));
        refused(Reason.ROLE_NOT_MANAGED, () -> acme.as(definer).roles().define("Mine", app.tenantUser, role -> {}));
        assertThat(acme.as(definer)
                        .roles()
                        .define("Theirs", app.clerk, role -> {})
                        .name())
                .isEqualTo("Theirs");
    }

    @Test
    void whoever_defines_roles_and_may_not_edit_members_replaces_none_that_is_in_use() {
        CustomRole clerks = clerks("Clerks");
        UserId definer = acme.member("Dee", offer -> offer.role(app.definer));
        Invitation open = acme.invites(GRACE, offer -> offer.role(clerks));

        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().replace(clerks.id(), app.clerk));
        acme.owner().revoke(open.id());
        holder("Linus", clerks);
        refused(Reason.NOT_ALLOWED, () -> acme.as(definer).roles().replace(clerks.id(), app.clerk));
    }

    @Test
    void a_role_of_another_organization_is_no_role_here() {
        Team globex = stage.team("Globex", stage.user("Gus"));
        CustomRole there = globex.owner().roles().define("There", app.tenantUser, role -> role.permissions(app.use));
        RoleId unknown = new RoleId(UUID.randomUUID());

        for (RoleId id : List.of(there.id(), unknown)) {
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().get(id));
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().edit(id, edit -> edit.name("x")));
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().delete(id));
            refused(Reason.NOT_FOUND, () -> acme.owner().roles().replace(id, app.plain));
        }
        refused(Reason.NOT_FOUND, () -> acme.invites(GRACE, offer -> offer.role(there)));
        CustomRole own = retail();
        refused(Reason.NOT_FOUND, () -> acme.owner().roles().replace(own.id(), there));
        assertThat(acme.owner().members().byName().withRole(there).page(10).items())
                .isEmpty();
    }

    @Test
    void nobody_raises_herself_by_a_role_that_she_holds() {
        CustomRole own = clerks("Clerks");
        UserId boss = acme.member("Bea", offer -> offer.role(app.definer, own).reach(app.partner.of("globex")));

        refused(
                Reason.RAISES_ONESELF,
                () -> acme.as(boss).roles().edit(own.id(), edit -> edit.permissions(app.partnerData, app.exports)));
        acme.as(boss).roles().edit(own.id(), edit -> edit.permissions());
        acme.as(boss).roles().edit(own.id(), edit -> edit.permissions(app.partnerData));
        assertThat(acme.access(boss).can(app.exports)).isFalse();
    }

    @Test
    void whoever_reaches_little_narrows_a_role_that_reaches_further_and_does_not_widen_it() {
        CustomRole far = acme.owner()
                .roles()
                .define(
                        "Far",
                        app.clerk,
                        role -> role.permissions(app.partnerData).fixed(app.partner.of("globex", "initech")));
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        var leads = acme.as(lead).roles();

        refused(
                Reason.BEYOND_OWN_REACH,
                () -> leads.edit(far.id(), edit -> edit.permissions(app.partnerData, app.exports)));
        refused(
                Reason.BEYOND_OWN_REACH,
                () -> leads.edit(far.id(), edit -> edit.fixed(app.partner.of("globex", "initech", "hooli"))));
        refused(
                Reason.BEYOND_OWN_REACH,
                () -> leads.define("Mine", app.clerk, role -> role.fixed(app.partner.of("initech"))));

        leads.edit(far.id(), edit -> edit.name("Less far").fixed(app.partner.of("initech")));
        leads.edit(far.id(), edit -> edit.permissions());
        leads.edit(far.id(), edit -> edit.fixed(app.partner.of("globex")).permissions(app.partnerData));
    }

    @Test
    void whoever_reaches_little_takes_a_reach_away_altogether() {
        var both = new CustomRoleCatalog() {
            final Role keeper = role("keeper").optional(use, partnerData).assigned(tenant, partner);
            final Role chief = role("chief")
                    .optional(use, partnerData)
                    .assigned(tenant, partner)
                    .manages(keeper)
                    .may(Management.DEFINE_ROLES);
        };
        Stage other = new Stage(this, both);
        Team team = other.team("Initech", other.user("Ida"));
        CustomRole keepers = team.owner().roles().define("Keepers", both.keeper, role -> role.permissions(both.use));
        UserId chief = team.member("Lea", offer -> offer.role(both.chief));
        UserId grace = team.member("Grace", offer -> offer.role(keepers).reach(both.tenant.of("sandbox")));

        team.as(chief).roles().edit(keepers.id(), edit -> edit.fixed(both.tenant.of()));

        assertThat(team.access(grace).reach(both.use)).isEqualTo(Reach.NOTHING);
    }

    @Test
    void whoever_reaches_little_gives_nothing_more_on_what_was_assigned_to_others() {
        CustomRole clerks = acme.owner().roles().define("Clerks", app.clerk, role -> {});
        CustomRole fixed = acme.owner()
                .roles()
                .define(
                        "Fixed",
                        app.clerk,
                        role -> role.permissions(app.partnerData).fixed(app.partner.of("globex")));
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        acme.as(lead).roles().edit(clerks.id(), edit -> edit.permissions(app.exports));
        UserId grace = acme.member("Grace", offer -> offer.role(clerks, fixed).reach(app.partner.of("initech")));

        refused(
                Reason.BEYOND_OWN_REACH,
                () -> acme.as(lead).roles().edit(clerks.id(), edit -> edit.permissions(app.partnerData, app.exports)));
        refused(
                Reason.BEYOND_OWN_REACH,
                () -> acme.as(lead).roles().edit(fixed.id(), edit -> edit.asTemplate(app.partner)));

        assertThat(acme.access(grace).can(app.partnerData, "initech")).isFalse();
        acme.owner().roles().edit(clerks.id(), edit -> edit.permissions(app.partnerData));
        assertThat(acme.access(grace).can(app.partnerData, "initech")).isTrue();
    }

    @Test
    void an_inviter_who_could_not_give_what_the_role_has_become_makes_acceptance_refuse() {
        CustomRole clerks = clerks("Clerks");
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        acme.as(lead).invite(Invitee.of(GRACE), offer -> offer.role(clerks));
        String link = stage.linkFor(GRACE);
        acme.owner().roles().edit(clerks.id(), edit -> edit.fixed(app.partner.of("initech")));

        Admission refused = stage.accept(link, "Grace", "Hopper");

        assertThat(refused.refusal().orElseThrow().reason()).isEqualTo(Reason.INVITER_LOST_RIGHT);
        acme.owner().roles().edit(clerks.id(), edit -> edit.fixed(app.partner.of("globex")));
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    // ---- the record

    @Test
    void each_act_is_on_record_with_the_state_after_and_without_a_name() {
        CustomRole retail = retail();
        assertNewest(
                Event.ROLE_DEFINED,
                Line.of(retail.id(), Facet.STATUS, List.of("DEFINED")),
                Line.of(retail.id(), Facet.TEMPLATE, List.of("tenant-user")),
                Line.of(retail.id(), Facet.PERMISSIONS, List.of("tenant.deploy", "tenant.use")),
                Line.of(retail.id(), Facet.REACH, List.of("tenant/retail-eu", "tenant/retail-us")));

        acme.owner()
                .roles()
                .edit(
                        retail.id(),
                        edit -> edit.name("Shops")
                                .permissions(app.use)
                                .fixed(app.tenant.of())
                                .because("ticket 12"));
        Entry edited = acme.owner().journal().page(1).items().get(0);
        assertNewest(
                Event.ROLE_EDITED,
                Line.of(retail.id(), Facet.NAME, List.of(String.valueOf(edited.number()))),
                Line.of(retail.id(), Facet.PERMISSIONS, List.of("tenant.use")),
                Line.of(retail.id(), Facet.REACH, List.of("tenant")));
        assertThat(edited.reason()).contains("ticket 12");

        UserId grace = holder("Grace", retail);
        Invitation open = acme.invites("linus@people.example", offer -> offer.role(retail));
        acme.owner().roles().replace(retail.id(), app.plain);
        assertNewest(
                Event.ROLE_REPLACED,
                Line.of(grace, Facet.ROLES, List.of("plain")),
                Line.of(open.id(), Facet.ROLES, List.of("plain")),
                Line.of(open.id(), Facet.SWITCHES, List.of()),
                Line.of(open.id(), Facet.REACH, List.of()),
                Line.of(retail.id(), Facet.STATUS, List.of("DELETED")));

        CustomRole other = clerks("Clerks");
        acme.owner().roles().delete(other.id());
        assertNewest(Event.ROLE_DELETED, Line.of(other.id(), Facet.STATUS, List.of("DELETED")));
        assertThat(acme.picture().journal().toString()).doesNotContain("Retail", "Shops", "Clerks");
    }

    private void assertNewest(Event event, Line... lines) {
        Entry newest = acme.owner().journal().page(1).items().get(0);
        assertThat(newest.event()).isEqualTo(event);
        assertThat(newest.lines()).containsExactlyInAnyOrder(lines);
    }

    @Test
    void removed_members_hold_nothing_of_it() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);
        acme.owner().remove(grace);

        assertThat(acme.host().members().get(grace).member().status()).isEqualTo(MemberStatus.REMOVED);
        assertThat(acme.access(grace).explain(app.use, "retail-eu").reason()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
    }
}
