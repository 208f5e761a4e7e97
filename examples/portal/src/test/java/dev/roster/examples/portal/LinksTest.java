package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Acting;
import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

    private static final String PASSWORD = "nine storks left in August";

    @TempDir
    static Path folder;

    static OpenPortal portal;
    static Acting ada;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("report-portal", folder);
        Roster roster = portal.server.stage().running().roster();
        UserId id = roster.asHost("test")
                .userAt("ada@brightmedia.example")
                .orElseThrow()
                .id();
        OrganizationId bright =
                roster.user(id).enterable(1).items().get(0).organization().id();
        ada = roster.in(bright).as(id);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void a_new_person_sets_up_a_login_and_signs_in_next() {
        String link = invite("nina@brightmedia.example");
        Browser nina = portal.browser().open(link);
        assertThat(nina.text()).contains("Ada Lund invites nina@brightmedia.example", "Bright Media", "Analyst");

        nina.fill("given", "Nina").fill("password", PASSWORD).submit("Accept");
        assertThat(nina.path()).isEqualTo("/sign-in");
        nina.fill("password", PASSWORD).submit("Sign in");

        assertThat(nina.page().select(".person").text()).isEqualTo("Nina");
        assertThat(nina.page().select(".switcher summary").text()).contains("Bright Media");
    }

    @Test
    void the_secret_is_not_in_the_address_of_the_page_that_is_shown() {
        String link = invite("oda@brightmedia.example");
        Browser nina = portal.browser().open(link);

        assertThat(nina.path()).isEqualTo("/join");
        assertThat(nina.answer().body()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void to_look_changes_nothing() {
        String link = invite("pia@brightmedia.example");
        portal.browser().open(link);

        assertThat(portal.browser().open(link).title()).isEqualTo("Join Bright Media");
    }

    @Test
    void a_password_that_is_too_short_is_said_beside_its_field_and_the_rest_is_kept() {
        Browser nina = portal.browser().open(invite("quin@brightmedia.example"));
        nina.fill("given", "Nina")
                .fill("family", "Park")
                .fill("password", "short")
                .submit("Accept");

        assertThat(nina.status()).isEqualTo(422);
        assertThat(nina.page().select("#password-fault").text()).contains("15");
        assertThat(nina.page().select("#password").attr("aria-describedby")).contains("password-fault");
        assertThat(nina.page().select("#family").val()).isEqualTo("Park");
        assertThat(nina.page().select("#password").val()).isEmpty();
    }

    @Test
    void who_has_a_login_signs_in_first_and_keeps_it() {
        Browser cleo = portal.browser().open(invite("cleo@clearads.example"));
        assertThat(cleo.text()).contains("has a login already");

        cleo.follow("Sign in to accept");
        cleo.fill("address", "cleo@clearads.example")
                .fill("password", dev.roster.examples.portal.host.Persona.PASSWORD)
                .submit("Sign in");
        assertThat(cleo.path()).isEqualTo("/join");
        cleo.submit("Accept");

        assertThat(cleo.page().select(".switcher summary").text()).contains("Bright Media");
        cleo.submit("Clear Ads");
        assertThat(cleo.page().select(".switcher summary").text()).contains("Clear Ads");
    }

    @Test
    void who_is_signed_in_as_somebody_else_cannot_accept_and_uses_nothing_up() {
        String link = invite("sia@brightmedia.example");
        Browser other = portal.signedIn("ada@brightmedia.example").open(link);
        assertThat(other.text()).contains("This is for another account", "signed in as ada@brightmedia.example");

        other.submit("Sign out, and go on");
        assertThat(other.page().select("button").eachText()).contains("Accept and set up the login");
    }

    @Test
    void an_invitation_is_declined_after_a_question() {
        String link = invite("tea@brightmedia.example");
        Browser nina = portal.browser().open(link).follow("Decline");
        assertThat(nina.title()).isEqualTo("Decline the invitation?");

        nina.submit("Decline");
        assertThat(nina.title()).isEqualTo("Declined");
        assertThat(portal.browser().open(link).text()).contains("was declined");
    }

    @Test
    void a_dead_link_says_what_to_do() {
        String first = invite("una@brightmedia.example");
        String second = invite("una@brightmedia.example");

        Browser nina = portal.browser().open(first);
        assertThat(nina.status()).isEqualTo(410);
        assertThat(nina.text()).contains("A newer invitation was sent", "junk folder");

        portal.pass(Duration.ofDays(7));
        assertThat(portal.browser().open(second).text()).contains("has expired");
        assertThat(portal.browser().open("/join/nonsense").text()).contains("not valid");
    }

    @Test
    void a_forgotten_password_is_set_by_mail() {
        Browser ben = portal.browser().open("/sign-in").follow("Password forgotten?");
        ben.fill("address", "ben@brightmedia.example").submit("Send the link");
        assertThat(ben.text()).contains("If there is a login with that address");

        ben.open(portal.linkTo("ben@brightmedia.example"))
                .fill("password", PASSWORD)
                .submit("Set the password");
        ben.fill("address", "ben@brightmedia.example")
                .fill("password", PASSWORD)
                .submit("Sign in");

        assertThat(ben.page().select(".person").text()).isEqualTo("Ben Marsh");
    }

    private String invite(String address) {
        Roster roster = portal.server.stage().running().roster();
        ada.invite(Invitee.of(address), offer -> offer.role(roster.catalog().roleNamed("analyst")));
        return portal.linkTo(address);
    }
}
