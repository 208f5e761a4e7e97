package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingMember;
import dev.roster.access.Decision;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.role.CustomRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody asks why another member can do something, or cannot. */
public abstract class ExplanationScenarios implements Scenario {

    private final ResourceNameScenarios.Network app = new ResourceNameScenarios.Network();
    private Stage stage;
    private Team acme;
    private UserId linus;
    private UserId grace;

    @BeforeEach
    void a_manager_of_two_partners_and_a_viewer_of_two() {
        stage = new Stage(
                this,
                app,
                builder -> builder.resourceNames(
                        new PartnerDirectory(Map.of("1", "Globex", "2", "Initech", "3", "Hooli"))));
        acme = stage.team("Acme", stage.user("Ada"));
        linus = joins("Linus", app.manager, 1, 3);
        grace = joins("Grace", app.viewer, 1, 2);
    }

    private UserId joins(String given, Role role, Integer... partners) {
        String address = Stage.addressOf(given);
        acme.owner().invite(Invitee.of(address), offer -> offer.role(role).reach(app.partner.of(partners)));
        return stage.accept(stage.linkFor(address), given, "Example")
                .orElseThrow()
                .user();
    }

    @Test
    void who_sees_the_members_is_told_what_the_member_is_told() {
        assertThat(acme.owner().explain(grace, app.view.on(1)))
                .isEqualTo(acme.access(grace).explain(app.view, 1))
                .isEqualTo(acme.host().explain(grace, app.view.on(1)));
        assertThat(acme.owner().explain(acme.ownerId(), app.view.on(1)).allowed())
                .as("about herself too")
                .isTrue();
    }

    @Test
    void a_resource_is_named_to_whoever_reaches_it_herself() {
        assertThat(acme.as(linus).explain(grace, app.view.on(1)).sentence())
                .isEqualTo("Allowed: role viewer includes partner.view on Globex by default.");
        assertThat(acme.as(linus).explain(grace, app.view.on(2)).sentence())
                .as("a partner that the asker does not reach")
                .isEqualTo("Allowed: role viewer includes partner.view on partner/2 by default.");
        for (var asker : List.of(acme.as(linus), acme.owner(), acme.host())) {
            assertThat(asker.explain(grace, app.view.on(3)).sentence())
                    .as("one that only the asker reaches")
                    .startsWith("Refused: role viewer can have partner.view, but this member does not reach Hooli.");
        }
        assertThat(acme.access(grace).explain(app.view, 3).sentence())
                .contains("partner/3")
                .doesNotContain("Hooli");
    }

    @Test
    void a_role_of_the_organization_is_told_by_its_name() {
        CustomRole regional = acme.owner()
                .roles()
                .define(
                        "Regional {role}",
                        app.viewer,
                        role -> role.permissions(app.view).fixed(app.partner.of(2)));
        acme.owner().edit(grace, edit -> edit.role(regional));

        Decision decision = acme.as(linus).explain(grace, app.view.on(2));
        assertThat(decision.role()).contains(regional.key());
        assertThat(decision.sentence())
                .isEqualTo("Allowed: role Regional {role} includes partner.view on partner/2 by default.");
        assertThat(acme.as(linus).explain(grace, app.view.on(1)).sentence())
                .isEqualTo("Refused: role Regional {role} can have partner.view, but this member does not reach Globex."
                        + " Ask a member in the role admin to change that.");
    }

    @Test
    void a_member_who_left_is_explained_and_one_who_never_was_is_not_found() {
        acme.owner().remove(grace);
        UserId other = stage.user("Olga");
        stage.team("Globex", other);

        assertThat(acme.owner().explain(grace, app.view.on(1)).sentence())
                .isEqualTo("Refused: this member was removed from the organization.");
        Refusal foreign =
                Picture.refused(acme, Reason.NOT_FOUND, () -> acme.owner().explain(other, app.view.on(1)));
        assertThat(Picture.refused(
                        acme, Reason.NOT_FOUND, () -> acme.owner().explain(new UserId(new UUID(7, 7)), app.view.on(1))))
                .isEqualTo(foreign);
    }

    @Test
    void who_may_not_see_the_members_learns_nothing() {
        UserId stranger = stage.user("Stan");
        UserId unknown = new UserId(new UUID(7, 7));
        acme.owner().suspend(linus, "on leave");
        Refusal usual =
                Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).explain(acme.ownerId(), app.view.on(1)));

        for (UserId asker : List.of(grace, linus, stranger, unknown)) {
            for (UserId asked : List.of(acme.ownerId(), grace, unknown)) {
                assertThat(Picture.refused(
                                acme, Reason.NOT_ALLOWED, () -> acme.as(asker).explain(asked, app.view.on(1))))
                        .isEqualTo(usual);
            }
        }
        ActingMember nowhere =
                stage.roster().in(new OrganizationId(new UUID(7, 8))).as(acme.ownerId());
        assertThat(Picture.refused(acme, Reason.NOT_ALLOWED, () -> nowhere.explain(grace, app.view.on(1))))
                .isEqualTo(usual);
    }

    @Test
    void what_makes_no_question_is_refused_and_never_answered_with_no() {
        ResourceNameScenarios.Network others = new ResourceNameScenarios.Network();

        Picture.refused(acme, Reason.MISSING, () -> acme.owner().explain(grace, app.view));
        Picture.refused(acme, Reason.NOT_IN_CATALOG, () -> acme.owner().explain(grace, others.view.on(1)));
        Picture.refused(acme, Reason.NOT_IN_CATALOG, () -> acme.access(grace).can(others.view.on(1)));
        Picture.refused(acme, Reason.NOT_IN_CATALOG, () -> acme.access(grace).require(others.view.on(1)));
        Picture.refused(
                acme, Reason.NOT_IN_CATALOG, () -> acme.access(grace).can(app.permissionNamed("partner.veiw", "1")));
        for (String id : List.of("Globex", "1.0", "99999999999", "0x1")) {
            Picture.refused(
                    acme, Reason.MALFORMED, () -> acme.access(grace).can(app.permissionNamed("partner.view", id)));
        }
        assertThat(acme.access(grace).can(app.permissionNamed("partner.view", "1")))
                .isTrue();
        assertThat(acme.access(grace).can(app.permissionNamed("partner.view", "3")))
                .isFalse();
    }
}
