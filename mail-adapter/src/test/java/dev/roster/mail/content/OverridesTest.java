package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roster.delivery.DeliveryKind;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host says in its own words and its own colours, and what it cannot say. */
class OverridesTest {

    private final MailContent content = MailContent.of("Acme App").home("https://app.example/");
    private final Mails mails = Mails.inEnglish();

    @Test
    void a_host_writes_a_part_of_one_kind_of_mail_by_itself() {
        MailContent own = content.template(
                DeliveryKind.INVITATION, MailPart.TEXT, "{{inviter}} is waiting.\n\n{{>validity}}\n\n{{>button}}");

        MailText mail = own.write(mails.invitation());
        assertThat(mail.text())
                .startsWith("Hello Grace Hopper,\n\nAda Lovelace is waiting.\n\nThe link works until")
                .contains("\n\nOpen the invitation\n" + Mails.LINK + "\n\n-- \n");
        assertThat(mail.html()).isEqualTo(content.write(mails.invitation()).html());
        assertThat(own.write(mails.of(DeliveryKind.REMOVED))).isEqualTo(content.write(mails.of(DeliveryKind.REMOVED)));
    }

    @Test
    void a_host_adds_to_what_comes_with_the_library() {
        MailText mail = content.template(DeliveryKind.REMOVED, MailPart.TEXT, "{{>notice}}\n\nGoodbye, {{name}}.")
                .template(DeliveryKind.REMOVED, MailPart.SUBJECT, "Goodbye from {{organization}}")
                .write(mails.of(DeliveryKind.REMOVED));

        assertThat(mail.subject()).isEqualTo("Goodbye from Globex");
        assertThat(mail.text()).contains("ask an administrator of “Globex”.\n\nGoodbye, Grace Hopper.\n\n-- \n");
    }

    @Test
    void a_subject_stays_one_line() {
        assertThat(content.template(DeliveryKind.REMOVED, MailPart.SUBJECT, "\nGoodbye\r\nfrom {{product}}\n")
                        .write(mails.of(DeliveryKind.REMOVED))
                        .subject())
                .isEqualTo("Goodbye from Acme App");
    }

    @Test
    void what_people_wrote_is_escaped_in_a_template_of_the_host_too() {
        String html = content.template(
                        DeliveryKind.REMOVED, MailPart.HTML, "<em title=\"{{organization}}\">{{name}}</em>")
                .write(mails.organization("\"><b>").of(DeliveryKind.REMOVED))
                .html();

        assertThat(Page.of(html).all("em")).hasSize(1);
        assertThat(Page.of(html).all("b")).isEmpty();
    }

    @Test
    void a_host_lays_out_all_mails_by_itself() {
        MailText mail = content.layout(MailPart.TEXT, "*** {{product}} ***\n\n{{>body}}")
                .layout(MailPart.HTML, "<main lang=\"{{language}}\">{{>body}}</main>")
                .write(mails.of(DeliveryKind.PASSWORD_RESET));

        assertThat(mail.text()).startsWith("*** Acme App ***\n\nSomebody, probably you,");
        assertThat(mail.html()).startsWith("<main lang=\"en\"><p").contains(Mails.LINK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#note}}{{link}}|cannot be read: Section missing close tag 'note'",
                "{{link}} {{organisation}}|asks for [organisation]; there is only [accent, direction, hasLogin, inviter,",
                "{{link}} {{giver}}|asks for [giver]",
                "{{link}} {{#isNew}}x{{/isNew}}|asks for [isNew]",
                "{{link}} {{^isNew}}x{{/isNew}}|asks for [isNew]",
                "{{link}} {{link.host}}|asks for [link.host]",
                "{{link}} {{.}}|asks for [.]",
                "{{link}} {{>footnote}}|there is neither a template nor a text \"footnote\"",
                "{{link}} {{>body}}|only a layout holds {{>body}}",
                "{{link}} {{>layout}}|a template stands within the layout already",
                "{{link}} {{{note}}}|a template escapes all values",
                "{{link}} {{&note}}|a template escapes all values",
                "{{link}} {{ & note }}|a template escapes all values",
                "{{=<% %>=}}<%link%> <%&note%>|a template escapes all values",
                "{{#link}}Welcome!{{/link}}|leaves out the {{link}}",
                "{{#note}}{{link}}{{/note}}|leaves out the {{link}}",
                "{{^hasLogin}}{{link}}{{/hasLogin}}|leaves out the {{link}}",
                "{{^link}}{{link}}{{/link}}|leaves out the {{link}}",
                "{{#renewed}}{{>button}}{{/renewed}}|leaves out the {{link}}",
                "Welcome!|leaves out the {{link}}, which it is sent for"
            })
    void a_template_that_cannot_work_is_refused_at_once(String template, String why) {
        for (MailPart part : new MailPart[] {MailPart.TEXT, MailPart.HTML}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> content.template(DeliveryKind.INVITATION, part, template))
                    .withMessageContaining(why);
        }
    }

    @Test
    void a_subject_and_a_notice_need_no_link() {
        MailText mail = content.template(DeliveryKind.INVITATION, MailPart.SUBJECT, "Come in")
                .template(DeliveryKind.REMOVED, MailPart.HTML, "<p>Goodbye</p>")
                .write(mails.invitation());

        assertThat(mail.subject()).isEqualTo("Come in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{product}}|a layout holds {{>body}} once",
                "{{>body}}{{>body}}|a layout holds {{>body}} once",
                "{{>body}}{{note}}|asks for [note]",
                "{{#logo}}{{>body}}{{/logo}}|leaves out the {{link}}",
                "{{>body}}{{{product}}}|a template escapes all values",
                "{{>body}}{{#logo}}|cannot be read"
            })
    void a_layout_that_cannot_work_is_refused_at_once(String layout, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.layout(MailPart.HTML, layout))
                .withMessageContaining(why);
    }

    @Test
    void nothing_is_left_to_be_missed_when_a_mail_is_written() {
        assertThatNullPointerException().isThrownBy(() -> MailContent.of(null));
        assertThatNullPointerException().isThrownBy(() -> content.home(null));
        assertThatNullPointerException().isThrownBy(() -> content.support(null));
        assertThatNullPointerException().isThrownBy(() -> content.look(null));
        assertThatNullPointerException().isThrownBy(() -> content.zone(null));
        assertThatNullPointerException().isThrownBy(() -> content.roleNames(Locale.ROOT, null));
        assertThatNullPointerException().isThrownBy(() -> content.roleNames(null, Map.of()));
        assertThatNullPointerException().isThrownBy(() -> content.wording(Locale.ROOT, null));
        assertThatNullPointerException().isThrownBy(() -> content.wording(null, Texts.of("greeting=Hi")));
        assertThatNullPointerException().isThrownBy(() -> content.template(DeliveryKind.REMOVED, MailPart.TEXT, null));
    }

    @Test
    void a_subject_has_no_layout() {
        assertThatIllegalArgumentException().isThrownBy(() -> content.layout(MailPart.SUBJECT, "{{>body}}"));
    }

    @Test
    void a_host_says_it_in_other_words() {
        MailContent own = content.wording(
                        Locale.GERMAN, Texts.of("invitation.action=Einladung von {{product}} ansehen & mehr"))
                .wording(new Locale("de", "AT"), Texts.of("greeting=Servus{{#name}} {{name}}{{/name}},"));

        assertThat(own.write(Mails.in(Locale.GERMANY).invitation()).text())
                .contains("Guten Tag Grace Hopper,", "Einladung von Acme App ansehen & mehr\n");
        MailText austrian = own.write(Mails.in(new Locale("de", "AT")).invitation());
        assertThat(austrian.text()).contains("Servus Grace Hopper,", "Einladung von Acme App ansehen & mehr\n");
        assertThat(austrian.html()).contains("ansehen &amp; mehr</a>");
        assertThat(austrian.language()).isEqualTo(new Locale("de", "AT"));
        assertThat(own.write(mails.invitation()).text()).contains("Open the invitation");
    }

    @Test
    void a_host_brings_one_more_language() {
        String[] all = Shipped.texts("mail").entrySet().stream()
                .map(text -> text.getKey() + "=Ehi. " + text.getValue())
                .toArray(String[]::new);

        MailText mail = content.wording(Locale.ITALIAN, Texts.of(all))
                .write(Mails.in(Locale.ITALY).invitation());

        assertThat(mail.language()).isEqualTo(Locale.ITALIAN);
        assertThat(mail.subject()).isEqualTo("Ehi. Invitation to join “Globex” in Acme App");
        assertThat(mail.text()).contains("30 novembre 2026, 08:15 UTC");
    }

    static Stream<Arguments> wordsThatCannotWork() {
        return Stream.of(
                Arguments.of(Locale.GERMAN, "invitation.heding=x", "no mail has these texts: [invitation.heding]"),
                Arguments.of(Locale.GERMAN, "invitation.what={{organisation}}", "asks for [organisation]"),
                Arguments.of(Locale.GERMAN, "greeting={{organization}}", "asks for [organization]"),
                Arguments.of(Locale.GERMAN, "greeting={{#name}}", "cannot be read"),
                Arguments.of(Locale.GERMAN, "greeting={{{name}}}", "a text holds only"),
                Arguments.of(Locale.GERMAN, "greeting={{>greeting}}", "a text holds no {{>text}}"),
                Arguments.of(Locale.ITALIAN, "greeting=Ciao", "these texts are missing in it: [action,"));
    }

    @ParameterizedTest
    @MethodSource("wordsThatCannotWork")
    void words_that_cannot_work_are_refused_at_once(Locale language, String line, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.wording(language, Texts.of(line)))
                .withMessageContaining(why);
    }

    @Test
    void a_bundle_that_was_found_in_another_language_only_is_refused() {
        ResourceBundle german = new java.util.ListResourceBundle() {
            @Override
            public Locale getLocale() {
                return Locale.GERMAN;
            }

            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"greeting", "Servus"}};
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.wording(Locale.ENGLISH, german))
                .withMessageContaining("the bundle is in \"de\", not in \"en\"");
        assertThat(content.wording(Locale.GERMANY, german)).isNotNull();
    }

    @Test
    void a_look_has_a_colour_and_a_logo() {
        MailText mail = content.look(Look.of("#FFCC00").logo("https://app.example/logo.png?v=2", "Acme \"the\" App"))
                .write(mails.invitation());
        Page page = Page.of(mail.html());

        assertThat(mail.html()).contains("background-color:#FFCC00;color:#000000;");
        assertThat(page.all("img"))
                .singleElement()
                .satisfies(logo -> assertThat(logo.attributes())
                        .containsEntry("src", "https://app.example/logo.png?v=2")
                        .containsEntry("alt", "Acme \"the\" App"));
    }

    @Test
    void a_logo_without_words_is_called_like_the_product() {
        String html = content.look(Look.of("#000000").logo("https://app.example/logo.png", ""))
                .write(mails.invitation())
                .html();

        assertThat(html).contains("alt=\"Acme App\"");
    }

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff",
        "#ffffff, #000000",
        "#1f4fa3, #ffffff",
        "#ffcc00, #000000",
        "#00ff00, #000000",
        "#ff0000, #000000",
        "#b00000, #ffffff",
        "#757575, #ffffff",
        "#7c7c7c, #000000"
    })
    void the_text_on_the_button_is_what_can_be_read(String accent, String expected) {
        assertThat(Look.of(accent).onAccent()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "#1234567", "1234567", "#123456;x:y", "rgb(0,0,0)"})
    void a_colour_is_six_digits(String colour) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Look.of(colour))
                .withMessageContaining("a colour is written as #rrggbb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://app.example/logo.png", "data:image/png;base64,AA==", "cid:logo", "//app.example/l.png"})
    void a_logo_is_fetched_by_https(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Look.of("#000000").logo(address, "Acme"))
                .withMessageContaining("the logo is a whole https address");
    }
}
