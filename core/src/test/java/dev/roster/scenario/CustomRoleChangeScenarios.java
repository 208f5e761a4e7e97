package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Access;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.EditedInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.role.CustomRole;
import dev.roster.role.ReplacedRole;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an organization makes of a role of its own later on: it edits, deletes or replaces it. */
public abstract class CustomRoleChangeScenarios extends CustomRoleSuite implements Scenario {

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
        CustomRole shops = tenantRole("Shops", "shops");
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
}
