package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.Acting;
import dev.roster.access.Assignable;
import dev.roster.access.Decision;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offered;
import dev.roster.invitation.Preview;
import dev.roster.message.InvitationMessage;
import dev.roster.page.Page;
import dev.roster.role.CustomRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the host calls its partners, in pickers, mails and explanations. */
public abstract class ResourceNameScenarios implements Scenario {

    private static final String GRACE = "grace@people.example";

    private final Network app = new Network();
    private final PartnerDirectory directory = new PartnerDirectory(Map.of(
            "1", "Globex",
            "2", "Initech",
            "3", "Hooli",
            "4", "Globodyne",
            "5", "Acme Rockets"));
    private Stage stage;
    private Team acme;
    private UserId linus;

    /** Managers invite viewers, as far as they reach themselves. */
    static final class Network extends Catalog {

        final ResourceType<Integer> partner = resource("partner", Integer.class);
        final ResourceType<String> report = resource("report", String.class);
        final PermissionOn<Integer> view = permission("partner.view", partner);
        final Role viewer = role("viewer").byDefault(view).assigned(partner);
        final Role manager = role("manager")
                .byDefault(view)
                .assigned(partner)
                .manages(viewer)
                .may(Management.SEE_MEMBERS, Management.INVITE);
        final Role admin =
                owner("admin").always(all()).everything(partner, report).manages(everyRole());
    }

    @BeforeEach
    void a_manager_of_two_partners() {
        stage = new Stage(this, app, builder -> builder.resourceNames(directory));
        acme = stage.team("Acme", stage.user("Ada"));
        linus = joins("Linus", app.manager, 1, 3);
    }

    private UserId joins(String given, Role role, Integer... partners) {
        String address = Stage.addressOf(given);
        acme.owner().invite(Invitee.of(address), offer -> offer.role(role).reach(app.partner.of(partners)));
        return stage.accept(stage.linkFor(address), given, "Example")
                .orElseThrow()
                .user();
    }

    private Acting manager() {
        return stage.roster().in(acme.id()).as(linus);
    }

    private static List<String> names(Page<NamedResource> page) {
        return page.items().stream().map(NamedResource::name).toList();
    }

    private static List<String> inPagesOfTwo(Assignable list) {
        List<String> names = new ArrayList<>();
        Page<NamedResource> page = list.page(2);
        names.addAll(names(page));
        while (page.next().isPresent()) {
            page = list.page(2, page.next().get());
            names.addAll(names(page));
        }
        return names;
    }

    @Test
    void whoever_reaches_everything_chooses_among_all_that_the_host_lists() {
        assertThat(inPagesOfTwo(acme.owner().assignable(app.partner)))
                .containsExactly("Acme Rockets", "Globex", "Globodyne", "Hooli", "Initech");
        assertThat(names(acme.owner()
                        .assignable(app.partner)
                        .startingWith("glob")
                        .page(10)))
                .containsExactly("Globex", "Globodyne");
        assertThat(inPagesOfTwo(stage.roster().in(acme.id()).asHost("setup").assignable(app.partner)))
                .hasSize(5);
    }

    @Test
    void whoever_reaches_some_chooses_among_those() {
        assertThat(inPagesOfTwo(manager().assignable(app.partner))).containsExactly("Globex", "Hooli");
        assertThat(names(manager().assignable(app.partner).startingWith("GLOB").page(10)))
                .containsExactly("Globex");
        assertThat(names(manager().assignable(app.report).page(10))).isEmpty();
    }

    @Test
    void a_page_of_those_reached_goes_on_where_the_last_one_ended() {
        UserId mary = joins("Mary", app.manager, 1, 2, 3, 4, 5);

        assertThat(inPagesOfTwo(stage.roster().in(acme.id()).as(mary).assignable(app.partner)))
                .containsExactly("Acme Rockets", "Globex", "Globodyne", "Hooli", "Initech");
    }

    @Test
    void whoever_can_assign_nothing_learns_nothing() {
        UserId grace = joins("Grace", app.viewer, 1);
        UserId stranger = stage.user("Sam");

        for (UserId user : List.of(grace, stranger)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> stage.roster()
                            .in(acme.id())
                            .as(user)
                            .assignable(app.partner)
                            .page(10))
                    .matches(refused -> refused.reason() == Reason.NOT_ALLOWED);
        }
    }

    @Test
    void a_picker_takes_types_of_this_catalog_and_cursors_of_its_own() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acme.owner().assignable(new Network().partner))
                .matches(refused -> refused.reason() == Reason.NOT_IN_CATALOG);
        Page<NamedResource> page = acme.owner().assignable(app.partner).page(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acme.owner()
                        .assignable(app.partner)
                        .startingWith("g")
                        .page(2, page.next().orElseThrow()))
                .matches(refused -> refused.reason() == Reason.BAD_CURSOR);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acme.owner().assignable(app.partner).startingWith("g".repeat(255)))
                .matches(refused -> refused.reason() == Reason.TOO_LONG);
    }

    @Test
    void without_names_from_the_host_ids_are_shown_and_nothing_is_listed() {
        Stage plain = new Stage(this, app);
        Team team = plain.team("Plain", plain.user("Ada"));
        team.owner().invite(Invitee.of(GRACE), offer -> offer.role(app.manager).reach(app.partner.of(1)));
        UserId grace = plain.accept(plain.linkFor(GRACE), "Grace", "Hopper")
                .orElseThrow()
                .user();

        assertThat(names(plain.roster()
                        .in(team.id())
                        .as(grace)
                        .assignable(app.partner)
                        .page(10)))
                .containsExactly("1");
        assertThat(offeredTo(plain, GRACE).resources())
                .extracting(NamedResource::name)
                .containsExactly("1");
        assertThatIllegalStateException()
                .isThrownBy(() -> team.owner().assignable(app.partner).page(10))
                .withMessageContaining("resourceNames(...)");
    }

    @Test
    void a_mail_and_its_link_name_what_is_offered() {
        CustomRole regional = acme.owner()
                .roles()
                .define(
                        "Regional",
                        app.viewer,
                        role -> role.permissions(app.view).fixed(app.partner.of(2)));
        acme.owner()
                .invite(
                        Invitee.of(GRACE),
                        offer -> offer.role(app.viewer, regional).reach(app.partner.of(3, 1, 9)));
        String link = stage.linkFor(GRACE);

        Offered offered = offeredTo(stage, GRACE);
        assertThat(offered.roles()).containsExactly(regional.key(), "viewer");
        assertThat(offered.roleNames()).isEqualTo(Map.of(regional.key(), "Regional"));
        assertThat(offered.resources()).extracting(NamedResource::name).containsExactly("Globex", "Hooli", "9");
        assertThat(((Preview.Open) stage.roster().invitations().peek(link)).offered())
                .isEqualTo(offered);
    }

    @Test
    void an_invited_user_sees_by_name_what_is_offered() {
        UserId grace = stage.user("Grace");
        acme.owner().invite(Invitee.of(GRACE), offer -> offer.role(app.viewer).reach(app.partner.of(2)));

        assertThat(stage.roster()
                        .user(grace)
                        .invitations(10)
                        .items()
                        .get(0)
                        .offered()
                        .resources())
                .extracting(NamedResource::name)
                .containsExactly("Initech");
    }

    @Test
    void an_explanation_names_role_and_resource() {
        CustomRole regional = acme.owner()
                .roles()
                .define(
                        "Regional",
                        app.viewer,
                        role -> role.permissions(app.view).fixed(app.partner.of(2)));
        UserId grace = joins("Grace", app.viewer, 1);
        acme.owner().edit(grace, edit -> edit.role(regional, app.viewer));

        Decision allowed = stage.roster().in(acme.id()).access(grace).explain(app.view, 2);
        assertThat(allowed.sentence()).isEqualTo("Allowed: role Regional includes partner.view on Initech by default.");
        Decision refused = stage.roster().in(acme.id()).access(grace).explain(app.view, 3);
        assertThat(refused.sentence()).contains("does not reach partner/3").doesNotContain("Hooli");
    }

    @Test
    void a_directory_that_is_down_holds_up_no_mail_and_no_answer() {
        UserId grace = joins("Grace", app.viewer, 1);
        directory.goDown();

        acme.owner()
                .invite(
                        Invitee.of("sam@people.example"),
                        offer -> offer.role(app.viewer).reach(app.partner.of(2)));
        String link = stage.linkFor("sam@people.example");

        assertThat(((Preview.Open) stage.roster().invitations().peek(link))
                        .offered()
                        .resources())
                .extracting(NamedResource::name)
                .containsExactly("2");
        assertThat(stage.roster()
                        .in(acme.id())
                        .access(grace)
                        .explain(app.view, 1)
                        .allowed())
                .isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> acme.owner().assignable(app.partner).page(10))
                .withMessage("the directory is down");
    }

    @Test
    void a_check_asks_the_host_for_nothing() {
        UserId grace = joins("Grace", app.viewer, 1);
        int before = directory.asked();

        assertThat(stage.roster().in(acme.id()).access(grace).can(app.view, 1)).isTrue();

        assertThat(directory.asked()).isEqualTo(before);
    }

    private static Offered offeredTo(Stage stage, String address) {
        return ((InvitationMessage) stage.mailer().sentTo(address).get(0)).offered();
    }
}
