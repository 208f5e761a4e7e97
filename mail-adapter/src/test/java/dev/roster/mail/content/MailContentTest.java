package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.delivery.DeliveryKind;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of mail says, in English. */
class MailContentTest {

    private static final String HOME = "https://app.example/sign-in";

    private final Mails mails = Mails.inEnglish();
    private final MailContent content = MailContent.of("Acme App").home(HOME);

    static Stream<Message> invitations() {
        Mails mails = Mails.inEnglish();
        return Stream.of(
                mails.invitation(), mails.invitationOfAUser(), mails.invitationAgain(), mails.invitationByTheHost());
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_of_mail_has_a_subject_a_text_and_a_page(DeliveryKind kind) {
        MailText mail = content.write(mails.of(kind));

        assertThat(mail.subject()).contains("Acme App").doesNotContain("\n", "{{");
        assertThat(mail.text())
                .startsWith("Hello Grace Hopper,\n\n")
                .endsWith("\n")
                .doesNotContain("{{", "\n\n\n");
        assertThat(mail.html()).startsWith("<!DOCTYPE html>").doesNotContain("{{");
        assertThat(mail.language()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void the_text_and_the_page_say_the_same(DeliveryKind kind) {
        MailText mail = content.support("support@app.example").write(mails.of(kind));
        String page = Page.of(mail.html()).text().replaceAll("\\s+", " ");

        assertThat(mail.text().lines())
                .map(line -> line.replaceFirst("^> ", ""))
                .filteredOn(line -> !line.equals("-- "))
                .allSatisfy(line -> assertThat(page).contains(line));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_has_one_link_and_the_text_the_same(DeliveryKind kind) {
        MailText mail = content.write(mails.of(kind));
        String expected = kind.hasLink() ? Mails.LINK : HOME;

        assertThat(Page.of(mail.html()).links()).containsExactly(expected);
        assertThat(mail.text().lines()).containsOnlyOnce(expected);
        assertThat(Page.of(mail.html()).text()).as("for whoever cannot click").containsOnlyOnce(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_notice_of_a_host_without_a_page_has_no_link_at_all(DeliveryKind kind) {
        MailText mail = MailContent.of("Acme App").write(mails.of(kind));

        assertThat(Page.of(mail.html()).links()).hasSize(kind.hasLink() ? 1 : 0);
        assertThat(mail.text().contains("https:")).isEqualTo(kind.hasLink());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_loaded_from_anywhere(DeliveryKind kind) {
        Page page = Page.of(content.write(mails.of(kind)).html());

        assertThat(page.elements()).allSatisfy(element -> {
            assertThat(element.name())
                    .isIn(
                            "!doctype",
                            "html",
                            "head",
                            "meta",
                            "title",
                            "body",
                            "div",
                            "h1",
                            "p",
                            "span",
                            "strong",
                            "a",
                            "br");
            assertThat(element.attributes()).doesNotContainKeys("src", "background", "onload", "class", "id");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_page_is_readable_on_narrow_and_dark_screens(DeliveryKind kind) {
        String html = content.write(mails.of(kind)).html();

        assertThat(html)
                .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .contains("max-width:600px")
                .doesNotContain("<table", "<style", "<link", "width:600px;w")
                .as("text and paper are the reader's own")
                .doesNotContainPattern("[^-]color:(?!#ffffff)");
        assertThat(html.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(16_000);
    }

    @ParameterizedTest
    @MethodSource("invitations")
    void a2_an_invitation_says_who_invites_to_what_with_which_rights_and_until_when(InvitationMessage invitation) {
        MailText mail =
                content.roleNames(Locale.ROOT, Map.of("normal", "Team member")).write(invitation);

        assertThat(mail.subject()).isEqualTo("Invitation to join “Globex” in Acme App");
        assertThat(mail.text())
                .contains(
                        invitation.inviterName().isPresent()
                                ? "Ada Lovelace invites you to join “Globex” in Acme App."
                                : "You are invited to join “Globex” in Acme App.")
                .contains("Roles: Night auditor, Team member\n")
                .contains("With access to: Initech\n")
                .contains("The link works until November 30, 2026, 8:15 AM UTC.");
    }

    @ParameterizedTest
    @MethodSource("invitations")
    void a8_only_the_link_in_the_most_recent_mail_works_and_a_dead_one_is_answered(InvitationMessage invitation) {
        String text = content.write(invitation).text();

        assertThat(text)
                .contains("Only the link in the most recent mail works; if it does not work any more, ask for a new"
                        + " invitation.");
        assertThat(text.contains("This mail replaces all earlier ones for this invitation."))
                .isEqualTo(invitation.renewed());
    }

    @Test
    void a6_a_new_person_is_told_that_the_link_leads_to_a_form() {
        assertThat(content.write(mails.invitation()).text())
                .contains("The link leads to a page where you set up your login.")
                .doesNotContain("already have a login");
    }

    @Test
    void a7_who_has_a_login_is_told_that_it_stays_as_it_is() {
        assertThat(content.write(mails.invitationOfAUser()).text())
                .contains("You already have a login for Acme App. Sign in with it; it stays as it is.")
                .contains("you can switch between your organizations")
                .doesNotContain("set up your login");
    }

    @ParameterizedTest
    @MethodSource("invitations")
    void a10_an_invitation_can_be_found_in_a_junk_folder_by_the_names_in_its_subject(InvitationMessage invitation) {
        assertThat(content.write(invitation).subject()).startsWith("Invitation").contains("Globex", "Acme App");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_did_not_expect_it_is_told_what_to_do(DeliveryKind kind) {
        assertThat(content.write(mails.of(kind)).text())
                .containsPattern("If you (did not (expect|ask for|do) this|think that this is a mistake)");
    }

    @Test
    void d6_a_note_stands_apart_and_says_whose_it_is() {
        MailText mail = content.write(mails.invitation());

        assertThat(mail.text())
                .contains("\n\nNote from Ada Lovelace:\n> See you on Monday.\n> Bring the compiler.\n\n");
        assertThat(mail.html())
                .containsPattern("border-radius:6px\">\\s*<p[^>]*>Note from <span dir=auto>Ada Lovelace</span>:</p>\\s*"
                        + "<div dir=\"auto\"[^>]*>See you on Monday.<br>Bring the compiler.</div>\\s*</div>");
    }

    @Test
    void a_note_with_the_hosts_own_invitation_is_nobodys() {
        assertThat(content.write(mails.invitationByTheHost()).text())
                .contains("Note with this invitation:\n> See you on Monday.");
    }

    @Test
    void an_invitation_without_a_note_has_no_place_for_one() {
        MailText mail = content.write(mails.note("").invitation());

        assertThat(mail.text()).doesNotContain("Note", ">");
        assertThat(mail.html()).doesNotContain("Note", "1px solid #8a8a8a;border-radius");
    }

    @Test
    void a_note_of_a_thousand_code_points_arrives_whole() {
        String note = "\uD83D\uDC4B".repeat(499) + "\n" + "שלום".repeat(125);
        assertThat(note.codePointCount(0, note.length())).isEqualTo(1000);

        MailText mail = content.write(mails.note(note).invitation());

        assertThat(Page.of(mail.html()).text()).contains(note);
        assertThat(mail.text().replace("\n> ", "\n")).contains(note);
    }

    @Test
    void no_more_resources_are_listed_than_one_can_read() {
        // 25 of them, of which 20 are named.
        List<String> names =
                java.util.stream.IntStream.range(0, 25).mapToObj(i -> "R" + i).toList();

        assertThat(content.write(mails.resources(names).invitation()).text())
                .contains("With access to: R0, R1, ")
                .contains("R19, … (+5)\n")
                .doesNotContain("R20");
    }

    @Test
    void one_role_is_one() {
        assertThat(content.write(mails.withRoles("normal").invitation()).text()).contains("\nRole: normal\n");
    }

    @Test
    void a_mail_without_roles_and_resources_has_no_place_for_them() {
        MailText mail = content.write(mails.withRoles().resources(List.of()).of(DeliveryKind.ROLES_CHANGED));

        assertThat(mail.text()).doesNotContain("Role:", "With access");
    }

    @Test
    void a_role_is_called_what_the_organization_calls_it_else_what_the_host_calls_it_else_by_its_key() {
        MailContent named = content.roleNames(Locale.ROOT, Map.of("normal", "Team member"))
                .roleNames(Locale.GERMAN, Map.of("normal", "Teammitglied", "auditor", "not asked"));

        assertThat(content.write(mails.invitation()).text()).contains("Roles: Night auditor, normal\n");
        assertThat(named.write(mails.invitation()).text()).contains("Roles: Night auditor, Team member\n");
        assertThat(named.write(Mails.in(Locale.GERMANY).invitation()).text())
                .contains("Rollen: Night auditor, Teammitglied\n");
        assertThat(named.write(Mails.in(Locale.FRENCH).invitation()).text()).contains("Night auditor, Team member\n");
    }

    @Test
    void dates_are_in_the_zone_of_the_host_and_say_so() {
        MailContent inBerlin = content.zone(ZoneId.of("Europe/Berlin"));

        assertThat(inBerlin.write(Mails.in(Locale.GERMAN).invitation()).text())
                .contains("bis zum 30. November 2026, 09:15 MEZ.");
    }

    @Test
    void whom_to_ask_stands_at_the_end() {
        MailText mail = content.support("support@app.example").write(mails.of(DeliveryKind.REMOVED));

        assertThat(mail.text())
                .endsWith("\n-- \nAcme App sent this mail automatically.\nQuestions? Ask support@app.example\n");
        assertThat(Page.of(mail.html()).links()).containsExactly(HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example/",
                "javascript:alert(1)",
                "https:/app",
                "https://ada@app.example/",
                "app.example"
            })
    void the_home_page_is_an_https_address(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.home(address))
                .withMessageContaining("the home page is a whole https address");
    }

    @Test
    void one_may_develop_without_https() {
        MailText mail = content.home("http://localhost:8080/").write(mails.of(DeliveryKind.REMOVED));

        assertThat(Page.of(mail.html()).links()).containsExactly("http://localhost:8080/");
    }

    @Test
    void a_product_has_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> MailContent.of(" "));
    }

    @Test
    void a_change_leaves_the_content_that_it_started_from_as_it_was() {
        String before = content.write(mails.invitation()).html();

        content.look(Look.of("#ff0000")).support("x").wording(Locale.ROOT, Texts.of("invitation.action=Come in"));

        assertThat(content.write(mails.invitation()).html()).isEqualTo(before);
    }
}
