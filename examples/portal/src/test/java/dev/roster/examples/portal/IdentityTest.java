package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Acting;
import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

    @TempDir
    Path folder;

    @TempDir
    Path another;

    OpenPortal portal;

    @BeforeEach
    void open() {
        portal = new OpenPortal("team-accounts", folder);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void who_has_linked_an_account_signs_in_with_it_and_needs_no_password() {
        linked("hedy@fernstudio.example", "hedy@home.example");
        Browser later = signInWith("hedy@home.example");

        assertThat(later.path()).isEqualTo("/");
        assertThat(later.page().select(".person").text()).isEqualTo("Hedy Moss");
        assertThat(later.page().select(".switcher summary").text()).contains("Fern Studio");
    }

    @Test
    void who_was_invited_and_has_a_login_signs_in_with_the_account_and_accepts() {
        linked("jon@reedsolo.example", "jon@home.example");
        Browser jon = portal.browser().open(invite("jon@reedsolo.example"));
        jon.follow("Sign in to accept").submit("Continue with Example Identity");
        jon.fill("account", "jon@home.example").submit("Go on to");
        assertThat(jon.path()).isEqualTo("/join");

        jon.submit("Accept");
        assertThat(jon.page().select(".switcher summary").text()).contains("Fern Studio");
    }

    @Test
    void an_account_that_is_linked_to_nobody_signs_nobody_in_though_its_address_is_that_of_a_user() {
        Browser somebody = signInWith("hedy@fernstudio.example");

        assertThat(somebody.status()).isEqualTo(422);
        assertThat(somebody.text()).contains("Nobody here is linked to that account");
        assertThat(somebody.open("/").path()).isEqualTo("/sign-in");
    }

    @Test
    void who_cancels_there_is_told_so_and_is_where_it_began() {
        Browser hedy = portal.browser().open("/sign-in").submit("Continue with Example Identity");
        assertThat(hedy.text()).contains("stands in for an identity provider");
        hedy.submit("Cancel");
        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.title()).isEqualTo("Sign in");
        assertThat(hedy.text()).contains("without signing in there");

        Browser signedIn = portal.signedIn("hedy@fernstudio.example").open("/profile");
        signedIn.submit("Link an account").submit("Cancel");
        assertThat(signedIn.page().select("#identity-fault").text()).contains("without signing in there");
    }

    @Test
    void without_an_account_nobody_signs_in_there() {
        Browser somebody = signInWith("  ");

        assertThat(somebody.status()).isEqualTo(422);
        assertThat(somebody.page().select("#account-fault").text()).isNotEmpty();
        somebody.fill("account", "hedy@home.example").submit("Go on to");
        assertThat(somebody.text()).contains("Nobody here is linked");
    }

    @Test
    void who_was_removed_is_told_by_whom_with_an_account_too() {
        Browser iris = linked("iris@fernstudio.example", "iris@home.example");
        Browser hedy = portal.signedIn("hedy@fernstudio.example").open("/users?q=iris");
        hedy.follow("Iris Bloom").submit("Remove…").submit("Remove for good");
        assertThat(iris.open("/").text()).contains("revoked by Fern Studio");

        Browser again = signInWith("iris@home.example");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("revoked by Fern Studio");
        assertThat(again.open("/").path()).isEqualTo("/sign-in");
    }

    @Test
    void the_owner_is_told_by_mail_that_an_account_was_linked() {
        linked("hedy@fernstudio.example", "hedy@home.example");
        portal.sendMails();

        assertThat(portal.server.stage().running().mailbox().orElseThrow().mails())
                .anyMatch(mail -> mail.to().equals("hedy@fernstudio.example")
                        && mail.content().subject().contains("way to sign in"));
    }

    @Test
    void an_account_that_is_linked_to_somebody_else_is_refused_beside_the_button() {
        linked("hedy@fernstudio.example", "us@fernstudio.example");
        Browser iris = linked("iris@fernstudio.example", "us@fernstudio.example");

        assertThat(iris.status()).isEqualTo(422);
        assertThat(iris.page().select("#identity-fault").text()).contains("another user's");
        assertThat(iris.open("/profile").page().select("#own-identities ~ form[action$=unlink]"))
                .isEmpty();
        assertThat(signInWith("us@fernstudio.example").page().select(".person").text())
                .isEqualTo("Hedy Moss");
    }

    @Test
    void who_unlinks_an_account_stays_signed_in_and_the_account_signs_nobody_in() {
        Browser hedy = linked("hedy@fernstudio.example", "hedy@home.example");
        Browser elsewhere = signInWith("hedy@home.example");
        hedy.open("/profile").submit("Unlink");

        assertThat(hedy.text()).contains("The account is linked no more");
        assertThat(hedy.open("/users").path()).isEqualTo("/users");
        assertThat(elsewhere.open("/").path()).isEqualTo("/sign-in");
        assertThat(signInWith("hedy@home.example").text()).contains("Nobody here is linked");
    }

    @Test
    void an_invitation_is_accepted_with_an_account_in_place_of_a_password() {
        Browser nan =
                acceptWith(portal.browser().open(invite("nan@fernstudio.example")), "Nan", "nan@fernstudio.example");
        assertThat(nan.path()).isEqualTo("/");
        assertThat(nan.text()).contains("Welcome");
        assertThat(nan.page().select(".person").text()).isEqualTo("Nan");
        assertThat(nan.page().select(".switcher summary").text()).contains("Fern Studio");

        assertThat(signInWith("nan@fernstudio.example").page().select(".person").text())
                .isEqualTo("Nan");
        assertThat(portal.signedIn("nan@fernstudio.example").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_name_that_is_missing_is_said_beside_its_field_before_anybody_leaves() {
        Browser nan = portal.browser().open(invite("nan@fernstudio.example"));
        nan.submit("Accept with Example Identity");

        assertThat(nan.status()).isEqualTo(422);
        assertThat(nan.page().select("#given-fault").text()).isNotEmpty();
    }

    @Test
    void an_account_with_another_address_or_one_that_is_not_verified_accepts_nothing() {
        Browser nan = portal.browser().open(invite("nan@fernstudio.example"));
        acceptWith(nan, "Nan", "mallory@home.example");
        assertThat(nan.status()).isEqualTo(422);
        assertThat(nan.text()).contains("The invitation is for n");
        assertThat(nan.page().select("#given").val()).isEqualTo("Nan");

        nan.submit("Accept with Example Identity")
                .fill("account", "nan@fernstudio.example")
                .untick("verified", "yes")
                .submit("Go on to");
        assertThat(nan.status()).isEqualTo(422);
        assertThat(signInWith("nan@fernstudio.example").text()).contains("Nobody here is linked");

        acceptWith(nan, "Nan", "nan@fernstudio.example");
        assertThat(nan.text()).contains("Welcome");
    }

    @Test
    void an_account_that_is_linked_to_somebody_accepts_nothing_for_somebody_new() {
        linked("iris@fernstudio.example", "nan@fernstudio.example");
        Browser nan = portal.browser().open(invite("nan@fernstudio.example"));
        acceptWith(nan, "Nan", "nan@fernstudio.example");

        assertThat(nan.status()).isEqualTo(422);
        assertThat(nan.title()).isEqualTo("Join Fern Studio");
    }

    @Test
    void what_is_accepted_is_what_was_shown_though_another_link_was_followed_meanwhile() {
        String first = invite("nan@fernstudio.example");
        String second = invite("oda@fernstudio.example");
        Browser nan = portal.browser().open(first).fill("given", "Nan").submit("Accept with Example Identity");
        String provider = nan.answer().uri().toString();
        nan.open(second).open(provider);
        nan.fill("account", "nan@fernstudio.example").submit("Go on to");

        assertThat(nan.page().select(".person").text()).isEqualTo("Nan");
        assertThat(portal.browser().open(first).status()).isEqualTo(410);
        assertThat(portal.browser().open(second).title()).isEqualTo("Join Fern Studio");
    }

    @Test
    void other_products_have_no_identity_provider() {
        try (OpenPortal reports = new OpenPortal("report-portal", another)) {
            Browser ada = reports.signedIn("ada@brightmedia.example");
            assertThat(ada.open("/profile").text()).doesNotContain("Example Identity");
            String token = ada.page().select("[name=_token]").val();

            assertThat(ada.post("/profile/identity", Map.of("_token", token)).status())
                    .isEqualTo(404);
            assertThat(ada.open("/profile/identity/return").status()).isEqualTo(404);
            assertThat(ada.open("/example-identity?back=/profile/identity/return")
                            .status())
                    .isEqualTo(404);
        }
    }

    private Browser signInWith(String account) {
        return portal.browser()
                .open("/sign-in")
                .submit("Continue with Example Identity")
                .fill("account", account)
                .submit("Go on to");
    }

    private Browser linked(String user, String account) {
        return portal.signedIn(user)
                .open("/profile")
                .submit("Link an account")
                .fill("account", account)
                .submit("Go on to");
    }

    private static Browser acceptWith(Browser browser, String given, String account) {
        return browser.fill("given", given)
                .submit("Accept with Example Identity")
                .fill("account", account)
                .submit("Go on to");
    }

    private String invite(String address) {
        Roster roster = portal.server.stage().running().roster();
        UserId id = roster.asHost("test")
                .userAt("hedy@fernstudio.example")
                .orElseThrow()
                .id();
        OrganizationId fern =
                roster.user(id).enterable(1).items().get(0).organization().id();
        Acting hedy = roster.in(fern).as(id);
        hedy.invite(Invitee.of(address), offer -> offer.role(roster.catalog().roleNamed("user")));
        return portal.linkTo(address);
    }
}
