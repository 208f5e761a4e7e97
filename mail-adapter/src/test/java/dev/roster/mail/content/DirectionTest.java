package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryKind;
import dev.roster.user.PersonName;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that run from right to left in mails that do not, and the other way round. */
class DirectionTest {

    private static final Locale HEBREW = Locale.forLanguageTag("he");

    private static final Mails NAMES = Mails.inEnglish()
            .organization("שלום 24")
            .inviter(PersonName.of("ליאה", "כהן"))
            .invitee(PersonName.of("عمر", "الخيام"))
            .resources(List.of("סניף (1)", "Initech"))
            .note("ברוכים הבאים!\nSee you.");

    private final MailContent content = MailContent.of("Acme App");

    @Test
    void in_the_text_such_names_are_isolated_and_others_are_not() {
        String text = content.write(NAMES.invitation()).text();

        assertThat(text)
                .contains("Hello \u2068عمر الخيام\u2069,")
                .contains("\u2068ליאה כהן\u2069 invites you to join “\u2068שלום 24\u2069” in Acme App.")
                .contains("With access to: \u2068סניף (1)\u2069, \u2068Initech\u2069\n")
                .contains("Note from \u2068ליאה כהן\u2069:\n> ברוכים הבאים!\n> See you.\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_about_others_has_no_isolates(DeliveryKind kind) {
        MailText mail = content.write(Mails.inEnglish().of(kind));

        assertThat(mail.text() + mail.html()).doesNotContain("\u2068", "\u2069");
    }

    @Test
    void in_the_page_each_name_runs_its_own_way() {
        assertThat(content.write(NAMES.invitation()).html())
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("“<span dir=auto>שלום 24</span>”")
                .contains("<div dir=\"auto\" style=\"unicode-bidi:plaintext\">ברוכים הבאים!<br>See you.</div>")
                .contains("<span dir=\"ltr\" style=\"word-break:break-all\">" + Mails.LINK + "</span>")
                .doesNotContain("\u2068", "\u2069");
    }

    @Test
    void a_subject_has_no_characters_that_cannot_be_seen() {
        assertThat(content.write(NAMES.invitation()).subject()).isEqualTo("Invitation to join “שלום 24” in Acme App");
    }

    @ParameterizedTest
    @EnumSource
    void a_language_that_runs_from_right_to_left_says_so(DeliveryKind kind) {
        MailText mail = content.wording(HEBREW, inHebrewLetters())
                .write(Mails.in(HEBREW).of(kind));

        Page page = Page.of(mail.html());
        assertThat(page.all("html").get(0).attributes()).isEqualTo(Map.of("lang", "he", "dir", "rtl"));
        assertThat(page.all("div").get(0).attributes())
                .containsEntry("dir", "rtl")
                .containsEntry("lang", "he");
        assertThat(mail.text()).contains("\u2068Grace Hopper\u2069");
        assertThat(mail.language()).isEqualTo(HEBREW);
    }

    /** All texts, each said as "שלום" with the values that it has in English. */
    private static ResourceBundle inHebrewLetters() {
        Map<String, String> texts = new TreeMap<>();
        Shipped.texts("mail")
                .forEach((key, text) -> texts.put(key, "שלום " + text.replaceAll("(?<![{#^/\\w])\\w+(?![\\w}])", "")));
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return texts.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return java.util.Collections.enumeration(texts.keySet());
            }
        };
    }
}
