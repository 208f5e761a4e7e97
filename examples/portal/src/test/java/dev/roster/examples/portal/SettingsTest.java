package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.examples.portal.host.RelaySettings;
import dev.roster.examples.portal.host.RelaySettings.Tls;
import dev.roster.examples.portal.host.Settings;
import dev.roster.examples.portal.server.Server;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.organization.Organization;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    OpenPortal portal;
    Browser hedy;
    Browser iris;

    @BeforeEach
    void open() {
        portal = new OpenPortal("team-accounts", folder);
        hedy = portal.signedIn("hedy@fernstudio.example");
        iris = portal.signedIn("iris@fernstudio.example");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void C2_an_additional_user_finds_nothing_in_the_settings_but_how_to_leave() {
        iris.follow("Settings");
        assertThat(iris.page().select("main h2").eachText()).containsExactly("Leave");

        for (String path : new String[] {"/settings/details", "/settings/ownership", "/settings/close"}) {
            assertThat(iris.open(path).status()).as(path).isEqualTo(403);
        }
        String token = iris.open("/settings/leave")
                .page()
                .select("[name=_token]")
                .get(0)
                .val();
        iris.post(
                "/settings/details",
                Map.of("_token", token, "name", "Iris & Co", "locale", "en", "policy", "EVERYBODY"));
        assertThat(iris.status()).isEqualTo(403);
        iris.post("/settings/close", Map.of("_token", token, "name", "Fern Studio"));
        assertThat(iris.status()).isEqualTo(403);
        assertThat(fern().organization().get().name()).isEqualTo("Fern Studio");
        assertThat(fern().organization().get().isActive()).isTrue();
    }

    @Test
    void the_holder_changes_name_language_and_fields_and_why_is_on_record() {
        hedy.follow("Settings").follow("Change details");
        hedy.fill("name", "Fern & Moss")
                .fill("locale", "de")
                .fill("field-company", "Fern Studio GmbH")
                .fill("field-tax-number", "DE 123456789")
                .fill("reason", "we are two now")
                .submit("Save");

        assertThat(hedy.path()).isEqualTo("/settings");
        assertThat(hedy.text()).contains("Fern & Moss", "German", "Fern Studio GmbH", "DE 123456789");
        assertThat(hedy.page().select(".switcher summary").text()).contains("Fern & Moss");
        assertThat(fern().journal().page(1).items().get(0).reason()).hasValue("we are two now");
    }

    @Test
    void only_certain_domains_may_be_invited_and_that_holds_at_once() {
        hedy.open("/settings/details")
                .untick("policy", "EVERYBODY")
                .tick("policy", "DOMAINS")
                .fill("domain", "fernstudio.example\n*.moss.example")
                .submit("Save");

        assertThat(hedy.text()).contains("Addresses at *.moss.example, fernstudio.example");
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> fern().invite(
                                Invitee.of("ann@elsewhere.example"),
                                offer -> offer.role(roster().catalog().roleNamed("user"))));
        assertThat(refused.reason()).isEqualTo(Refusal.Reason.DOMAIN_NOT_ALLOWED);

        hedy.open("/settings/details");
        assertThat(hedy.page().select("textarea[name=domain]").text()).contains("fernstudio.example");
    }

    @Test
    void what_is_wrong_in_the_details_stands_beside_its_field_and_nothing_is_changed() {
        hedy.open("/settings/details")
                .fill("name", "Win at www.prize.example")
                .untick("policy", "EVERYBODY")
                .tick("policy", "DOMAINS")
                .submit("Save");
        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("#name-fault").text()).isNotEmpty();
        assertThat(hedy.page().select("[name=name]").val()).isEqualTo("Win at www.prize.example");

        hedy.fill("name", "Fern Studio").submit("Save");
        assertThat(hedy.page().select("#domain-fault").text()).startsWith("Name at least one domain");

        hedy.fill("domain", "not a domain!").submit("Save");
        assertThat(hedy.page().select("#domain-fault").text()).contains("corp.com");
        assertThat(hedy.page().select("textarea[name=domain]").text()).isEqualTo("not a domain!");
        assertThat(fern().organization().get().details().invitePolicy().domains())
                .isEmpty();
    }

    @Test
    void C1_the_plan_shows_its_seats_and_who_takes_them() {
        hedy.follow("Settings");
        assertThat(plan(hedy)).contains("Pro For up to ten", "Seats 10 Members 3 Open invitations 2 Free 5");

        Browser jon = portal.signedIn("jon@reedsolo.example");
        jon.follow("Settings");
        assertThat(plan(jon)).contains("Seats One, for the owner", "Free 0", "Not in this plan Export projects");
    }

    @Test
    void C1_the_vendor_changes_the_plan_nobody_is_removed_and_what_it_masks_is_gone_at_once() {
        assertThat(iris.page().select("section:contains(Export projects)").text())
                .contains("Yes");

        hedy.open("/settings").follow("Play the vendor");
        assertThat(hedy.text()).contains("This is not the customer's");
        hedy.untick("plan", "pro").tick("plan", "basic").submit("Change plan of Fern Studio");

        assertThat(hedy.text())
                .contains("Fern Studio is on Basic now")
                .contains("all stay, and nobody joins")
                .contains("Nobody can do any more: Export projects");
        assertThat(plan(hedy.open("/settings"))).contains("Free None, 4 over", "nobody can join");
        assertThat(iris.open("/")
                        .page()
                        .select("section:contains(Export projects)")
                        .text())
                .contains("No")
                .doesNotContain("Yes");

        hedy.open("/vendor").untick("plan", "basic").tick("plan", "pro").submit("Change plan of Fern Studio");
        assertThat(plan(hedy.open("/settings"))).contains("Free 5");
    }

    @Test
    void where_mails_go_out_for_real_nobody_plays_the_vendor() {
        RelaySettings relay = new RelaySettings(
                "localhost", 1, "team@accounts.example", Tls.STARTTLS, Optional.empty(), Optional.empty());
        Settings real = new Settings(
                0,
                Optional.empty(),
                "team-accounts",
                folder.resolve("real"),
                Optional.empty(),
                Optional.of(relay),
                Optional.of(portal.clock),
                false);
        try (Server server = Portal.start(real)) {
            Browser browser = new Browser(server.url()).open("/sign-in");
            String token = browser.page().select("[name=_token]").val();

            assertThat(browser.open("/vendor").status()).isEqualTo(404);
            Roster roster = server.stage().running().roster();
            Organization studio = organizationOf("hedy", roster);
            browser.post("/vendor/" + studio.id() + "/suspend", Map.of("_token", token));
            assertThat(browser.status()).isEqualTo(404);
            assertThat(organizationOf("hedy", roster).isActive()).isTrue();
            assertThat(browser.open("/products").text()).doesNotContain("vendor");
        }
    }

    @Test
    void ownership_is_offered_and_changes_nothing_before_it_is_accepted() {
        hedy.open("/settings/ownership");
        assertThat(hedy.page().select("fieldset").text()).contains("Iris Bloom").doesNotContain("Hedy");
        hedy.tick("member", user("iris").toString()).fill("becoming", "user").submit("Offer ownership");
        assertThat(hedy.text())
                .contains("Ownership is offered to Iris Bloom", "Hedy Moss becomes Additional user then");
        assertThat(iris.open("/").page().select("nav.menu").text()).doesNotContain("Roles");

        iris.follow("Settings");
        assertThat(iris.text()).contains("You are offered ownership", "Hedy Moss offers you");
        iris.submit("Accept ownership");

        assertThat(iris.text()).contains("You are an owner now");
        assertThat(iris.page().select("nav.menu").text()).contains("Roles");
        assertThat(hedy.open("/settings").page().select("nav.menu").text()).doesNotContain("Roles");
        assertThat(hedy.text()).doesNotContain("Ownership is offered");
    }

    @Test
    void an_offer_of_ownership_is_withdrawn_declined_or_expires() {
        offerToIris();
        hedy.submit("Withdraw the offer");
        assertThat(hedy.text()).contains("The offer is withdrawn").doesNotContain("is offered to");
        assertThat(iris.open("/settings").text()).doesNotContain("You are offered");

        offerToIris();
        iris.open("/settings").submit("Decline");
        assertThat(iris.text()).contains("You have declined");
        assertThat(hedy.open("/settings").text()).doesNotContain("is offered to");

        offerToIris();
        portal.pass(Duration.ofDays(8));
        Browser later = portal.signedIn("iris@fernstudio.example");
        assertThat(later.open("/settings").text()).doesNotContain("You are offered");
    }

    @Test
    void ownership_is_offered_to_somebody() {
        hedy.open("/settings/ownership").submit("Offer ownership");
        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("#member-fault").text()).isEqualTo("Choose who shall own it.");

        hedy.fill("search", "Kar").submit("Search");
        assertThat(hedy.page().select("fieldset").text()).contains("Karl Weiss").doesNotContain("Iris");
        hedy.fill("search", "Zz").submit("Search");
        assertThat(hedy.text()).contains("Nobody who is not an owner already");
    }

    @Test
    void a_member_leaves_after_a_question_and_is_out() {
        iris.open("/settings").follow("Leave");
        assertThat(iris.title()).isEqualTo("Leave Fern Studio");
        assertThat(iris.text()).contains("cannot take that back");

        iris.submit("Leave");
        assertThat(iris.path()).isEqualTo("/organizations");
        assertThat(iris.text()).contains("You have left");
        assertThat(iris.open("/").path()).isEqualTo("/organizations");
    }

    @Test
    void the_last_owner_cannot_leave_and_is_told_what_to_do_first() {
        hedy.open("/settings/leave").submit("Leave");

        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("[role=alert]").text()).contains("make another member owner first");
        assertThat(hedy.open("/").path()).isEqualTo("/");
    }

    @Test
    void an_organization_is_closed_by_typing_its_name_and_the_vendor_opens_it_again() {
        hedy.open("/settings").follow("Close the organization");
        hedy.fill("name", "fern studio").submit("Close the organization");
        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("#name-fault").text()).contains("Type the name as it stands here: Fern Studio");
        assertThat(iris.open("/").path()).isEqualTo("/");

        hedy.fill("name", "Fern Studio").submit("Close the organization");
        assertThat(hedy.path()).isEqualTo("/organizations");
        assertThat(hedy.text()).contains("Fern Studio is closed", "Not in use at present");
        assertThat(iris.open("/").path()).isEqualTo("/organizations");

        hedy.follow("play the vendor").submit("Reopen Fern Studio");
        assertThat(hedy.text()).contains("Fern Studio is open again, as it was");
        hedy.open("/organizations").submit("Enter Fern Studio");
        assertThat(hedy.path()).isEqualTo("/");
    }

    @Test
    void what_was_closed_too_long_ago_is_not_reopened() {
        fern().organization().close();
        portal.pass(Duration.ofDays(40));

        Browser vendor = portal.browser().open("/products").follow("The vendor's side");
        vendor.submit("Reopen Fern Studio");
        assertThat(vendor.status()).isEqualTo(409);
        assertThat(vendor.text()).contains("too long ago to be reopened");
    }

    @Test
    void the_vendor_suspends_for_a_time() {
        hedy.open("/vendor").submit("Suspend Fern Studio");
        assertThat(hedy.page().select("section:contains(Fern Studio) .state").text())
                .isEqualTo("Suspended");
        assertThat(iris.open("/").path()).isEqualTo("/organizations");

        hedy.open("/vendor").submit("Reactivate Fern Studio");
        iris.open("/organizations").submit("Enter Fern Studio");
        assertThat(iris.path()).isEqualTo("/");
    }

    private void offerToIris() {
        hedy.open("/settings/ownership").tick("member", user("iris").toString()).submit("Offer ownership");
        assertThat(hedy.text()).contains("Ownership is offered to Iris Bloom", "Hedy Moss stays an owner");
    }

    private static String plan(Browser browser) {
        return browser.page().select("section[aria-labelledby=plan]").text();
    }

    private ActingMember fern() {
        return roster().in(fernId()).as(user("hedy"));
    }

    private OrganizationId fernId() {
        return organizationOf("hedy", roster()).id();
    }

    private static Organization organizationOf(String name, Roster roster) {
        return roster.user(user(name, roster)).organizations(1).items().get(0).organization();
    }

    private UserId user(String name) {
        return user(name, roster());
    }

    private static UserId user(String name, Roster roster) {
        return roster.asHost("test")
                .userAt(name + "@fernstudio.example")
                .orElseThrow()
                .id();
    }

    private Roster roster() {
        return portal.server.stage().running().roster();
    }
}
