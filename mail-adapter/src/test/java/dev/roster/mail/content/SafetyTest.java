package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryKind;
import dev.roster.user.PersonName;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote stays what people wrote. */
class SafetyTest {

    private static final String HOME = "https://app.example/sign-in";

    private final MailContent content = MailContent.of("Acme App").home(HOME);

    static List<String> markup() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"https://evil.example/\">Open the invitation</a>",
                "\"><a href='https://evil.example/'>x</a><x y=\"",
                "' onmouseover='alert(1)",
                "</p></div></div></body></html><h1>Pay here</h1>",
                "</title><base href=//evil.example/>",
                "<meta http-equiv=refresh content=0;url=//evil.example>",
                "<!-- ",
                "--><b>",
                "<![CDATA[<b>]]>",
                "<plaintext>",
                "<textarea><style>*{display:none}",
                "<svg/onload=alert(1)>",
                "&lt;b&gt;&#60;b&#62;&amp;lt;",
                "<form action=//evil.example><input name=password>",
                "\u2069</span><b>out</b>\u2068",
                "\u202Egnp.exe",
                "-- \nAcme App",
                "----=_Part_1\r\nContent-Type: text/html\r\n\r\n<b>",
                "=?utf-8?q?=3Cb=3E?=",
                "\u0000<b\u0000>\u0007",
                "\uD800<b>",
                "https://evil.example/ +49 30 1234567 ada@evil.example",
                "{{{link}}} {{&link}} {{=<% %>=}}<%link%>");
    }

    static List<String> placeholders() {
        return List.of(
                "{{link}}",
                "{{{link}}}",
                "{{&link}}",
                "{{>button}}",
                "{{#note}}{{note}}{{/note}}",
                "{{=<% %>=}}",
                "${link}",
                "#{link}",
                "%s %1$s %n",
                "{0}",
                "\\u003c $1 \\1",
                "<%= link %>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?utf-8?b?PGI+?=", "=?utf-8?q?=0D=0ABcc:_x?="})
    void case_54_an_encoded_word_in_a_name_is_no_more_than_these_letters(String name) {
        MailText mail = content.write(Mails.inEnglish().organization(name).invitation());

        assertThat(mail.subject()).isEqualTo("Invitation to join “" + name + "” in Acme App");
        assertThat(mail.text()).contains("to join “" + name + "” in");
    }

    @ParameterizedTest
    @MethodSource("markup")
    void case_56_what_people_wrote_makes_no_element_and_no_link(String payload) {
        String one = payload.replaceAll("\\R", " ");
        for (DeliveryKind kind : DeliveryKind.values()) {
            Page plain = Page.of(
                    content.write(Mails.inEnglish().note("Welcome").of(kind)).html());

            Page page = Page.of(content.write(everywhere(one).of(kind)).html());

            assertThat(page.shape()).as(kind.name()).isEqualTo(plain.shape());
            assertThat(page.links()).containsExactly(kind.hasLink() ? Mails.LINK : HOME);
        }
    }

    @ParameterizedTest
    @MethodSource("markup")
    void case_56_a_note_of_many_lines_adds_line_ends_and_nothing_else(String payload) {
        Page plain = Page.of(
                content.write(Mails.inEnglish().note("a\nb").invitation()).html());

        Page page = Page.of(content.write(Mails.inEnglish()
                        .note("a " + payload.replaceAll("\\R", " ") + "\nb")
                        .invitation())
                .html());

        assertThat(page.shape()).isEqualTo(plain.shape());
        assertThat(page.all("br")).hasSize(plain.all("br").size());
    }

    @ParameterizedTest
    @MethodSource("markup")
    void case_56_a_reader_of_the_page_sees_what_was_written(String payload) {
        String seen = Isolated.visible(payload.replaceAll("\\R", " "));

        assertThat(Page.of(content.write(everywhere(seen).invitation()).html()).text())
                .contains("to join “" + seen + "” in")
                .contains("Note from Ada Lovelace:\n" + seen + "\n")
                .contains("With access to: " + seen);
    }

    @ParameterizedTest
    @MethodSource("markup")
    void case_56_in_the_text_a_note_cannot_pass_for_a_part_of_the_mail(String payload) {
        MailText mail =
                content.write(Mails.inEnglish().note("a\n" + payload + "\nz").invitation());
        List<String> lines = mail.text().lines().toList();

        assertThat(lines.subList(lines.indexOf("> a"), lines.indexOf("> z"))).allMatch(line -> line.startsWith(">"));
        assertThat(mail.text()).containsOnlyOnce("\n-- \n");
        assertThat(lines).containsOnlyOnce(Mails.LINK);
    }

    @ParameterizedTest
    @MethodSource("markup")
    void case_56_the_hosts_own_words_are_escaped_too(String payload) {
        Page plain = Page.of(
                content.support("x").write(Mails.inEnglish().invitation()).html());

        String html = MailContent.of(payload)
                .home(HOME)
                .support(payload)
                .roleNames(Locale.ROOT, Map.of("normal", payload))
                .write(Mails.inEnglish().invitation())
                .html();

        assertThat(Page.of(html).shape()).isEqualTo(plain.shape());
    }

    @ParameterizedTest
    @EnumSource
    void case_57_a_note_is_in_no_subject_and_nothing_of_it_before_the_mail_itself(DeliveryKind kind) {
        MailText mail = content.write(Mails.inEnglish().note("Pay the bill").of(kind));

        assertThat(mail.subject()).doesNotContain("Pay");
        String seen = Page.of(mail.html()).text().strip().replaceAll("\\s+", " ");
        assertThat(seen.substring(mail.subject().length(), mail.subject().length() + 100))
                .as("what a list of mails shows")
                .startsWith(" Acme App ")
                .doesNotContain("Pay");
    }

    @Test
    void case_57_a_long_name_does_not_push_the_product_out_of_the_subject() {
        String subject = content.write(Mails.inEnglish()
                        .organization("Your prize is waiting ".repeat(4))
                        .invitation())
                .subject();

        assertThat(subject)
                .isEqualTo("Invitation to join “Your prize is waiting Your prize is waiting Your…” in Acme App");
    }

    @Test
    void case_57_a_cut_name_ends_with_a_whole_character() {
        String family = "e\u0301".repeat(20) + "\uD83D\uDC4B".repeat(30);

        String subject = content.write(Mails.inEnglish().organization(family).invitation())
                .subject();

        assertThat(subject).contains("\uD83D\uDC4B…”").doesNotContain("\uD83D…");
    }

    @Test
    void case_57_a_subject_is_one_line_of_visible_characters() {
        String subject = content.write(Mails.inEnglish()
                        .organization("Glo\r\nBcc: x\u2028b\u202Ee\u200Bx\u0085y\u2066z")
                        .invitation())
                .subject();

        assertThat(subject).isEqualTo("Invitation to join “Glo  Bcc: x bex yz” in Acme App");
    }

    @ParameterizedTest
    @EnumSource
    void case_57_addresses_in_a_note_are_text_and_no_links_of_ours(DeliveryKind kind) {
        String note = "See https://evil.example/ or www.evil.example, or write to ada@evil.example";

        assertThat(Page.of(content.write(Mails.inEnglish().note(note).of(kind)).html())
                        .links())
                .noneMatch(link -> URI.create(link).getHost().contains("evil"));
    }

    @ParameterizedTest
    @MethodSource("placeholders")
    void case_58_a_placeholder_in_what_people_wrote_is_no_more_than_these_letters(String payload) {
        MailText mail = content.write(everywhere(payload).invitation());

        assertThat(mail.subject()).contains("“" + payload + "”");
        assertThat(mail.text())
                .contains("to join “" + payload + "” in", "With access to: " + payload, "\n> " + payload + "\n");
        assertThat(Page.of(mail.html()).text()).contains("to join “" + payload + "” in", "\n" + payload + "\n");
        assertThat(mail.text()).containsOnlyOnce(Mails.LINK);
    }

    static Stream<String> placeholdersInNames() {
        return placeholders().stream().filter(payload -> !payload.contains("<") && !payload.contains(">"));
    }

    @ParameterizedTest
    @MethodSource("placeholdersInNames")
    void case_58_nor_in_the_names_of_people(String payload) {
        Mails mails =
                Mails.inEnglish().inviter(PersonName.of(payload, "Lovelace")).invitee(PersonName.of("Grace", payload));

        assertThat(content.write(mails.invitation()).text())
                .contains(
                        "Hello Grace " + payload + ",",
                        "\n" + payload + " Lovelace invites you",
                        "Note from " + payload);
    }

    @ParameterizedTest
    @MethodSource("placeholders")
    void case_58_nor_in_what_the_host_says(String payload) {
        MailText mail = MailContent.of(payload)
                .support(payload)
                .roleNames(Locale.ROOT, Map.of("normal", payload))
                .write(Mails.inEnglish().invitation());

        assertThat(mail.text()).contains("in " + payload + ".", "Night auditor, " + payload, "Ask " + payload + "\n");
    }

    private static Mails everywhere(String payload) {
        return Mails.inEnglish()
                .organization(payload)
                .resources(List.of(payload))
                .note(payload);
    }
}
