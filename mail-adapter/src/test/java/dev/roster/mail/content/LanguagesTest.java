package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail in every language. */
class LanguagesTest {

    private static final Map<String, String> ENGLISH = Shipped.texts("mail");
    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)([^}]*)}}");

    private final MailContent content =
            MailContent.of("Acme App").home("https://app.example/").support("+49 30 1");

    static List<Locale> translations() {
        return List.of(Locale.GERMAN, Locale.FRENCH, new Locale("es"));
    }

    static Stream<Arguments> allMails() {
        return translations().stream()
                .flatMap(locale -> Stream.of(DeliveryKind.values()).map(kind -> Arguments.of(locale, kind)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_language_has_every_text_and_none_more(Locale language) {
        assertThat(texts(language)).containsOnlyKeys(ENGLISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_language_has_words_of_its_own(Locale language) {
        assertThat(texts(language)).allSatisfy((key, text) -> assertThat(text).isNotEqualTo(ENGLISH.get(key)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_text_has_the_same_values_in_every_language(Locale language) {
        assertThat(texts(language))
                .allSatisfy((key, text) -> assertThat(values(text)).as(key).isEqualTo(values(ENGLISH.get(key))));
    }

    @ParameterizedTest
    @MethodSource("allMails")
    void every_mail_is_written_in_every_language(Locale language, DeliveryKind kind) {
        MailText mail = content.write(Mails.in(language).of(kind));

        assertThat(mail.language()).isEqualTo(language);
        assertThat(mail.html()).contains("<html lang=\"" + language + "\" dir=\"ltr\">");
        assertThat(mail.subject())
                .isNotEqualTo(content.write(Mails.inEnglish().of(kind)).subject());
        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("{{", "}}");
    }

    @ParameterizedTest
    @MethodSource("allMails")
    void every_mail_has_the_same_shape_in_every_language(Locale language, DeliveryKind kind) {
        assertThat(blocks(Mails.in(language), kind)).isEqualTo(blocks(Mails.inEnglish(), kind));
    }

    /** What a page is made of; how often a sentence says a name is the sentence's own. */
    private List<String> blocks(Mails mails, DeliveryKind kind) {
        return Page.of(content.write(mails.of(kind)).html()).shape().stream()
                .filter(shape -> !shape.equals("span[dir]"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en, “Globex”", "de, „Globex“", "fr, «\u00a0Globex\u00a0»", "es, «Globex»"})
    void names_stand_in_the_quotes_of_the_language(Locale language, String quoted) {
        assertThat(content.write(Mails.in(language).invitation()).text()).contains(quoted);
    }

    @Test
    void the_reader_is_addressed_formally() {
        assertThat(said(Locale.GERMAN)).noneMatch(words("du|dir|dich|dein|deine|deinem|deiner|deinen"));
        assertThat(said(Locale.FRENCH)).noneMatch(words("tu|te|toi|ton|ta|tes"));
        assertThat(said(new Locale("es"))).noneMatch(words("tú|ti|te|tu|tus|tuyo|tuya"));
    }

    @Test
    void nothing_depends_on_a_gender_or_a_number() {
        for (Locale language : translations()) {
            assertThat(said(language)).noneMatch(words("\\S*(?:\\([a-z]+\\)|/[aoe]|/in|:in|\\*in|·e|@s)\\S*"));
        }
    }

    @Test
    void french_puts_no_breaking_blank_before_a_colon() {
        assertThat(said(Locale.FRENCH))
                .noneMatch(Pattern.compile(" [:;?!»]|« |[a-zé] ?[:;?!»]").asPredicate());
    }

    @ParameterizedTest
    @CsvSource({
        "de-CH, de",
        "de-CH-1996, de",
        "fr-CA, fr",
        "es-419, es",
        "en-GB, en",
        "tr, en",
        "tr-TR, en",
        "pt-BR, en",
        "und, en",
        "zh-Hant-TW, en"
    })
    void a_language_that_nobody_translated_is_the_one_that_it_is_a_variant_of_else_english(
            String wanted, String expected) {
        MailText mail = content.write(Mails.in(Locale.forLanguageTag(wanted)).invitation());

        assertThat(mail.language().toLanguageTag()).isEqualTo(expected);
        assertThat(mail.html()).contains("lang=\"" + expected + "\"");
    }

    @ParameterizedTest
    @CsvSource({"tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-ca-buddhist"})
    void the_default_locale_of_the_machine_changes_nothing(String machine) {
        Locale before = Locale.getDefault();
        Collection<MailText> expected = everything();
        try {
            Locale.setDefault(Locale.forLanguageTag(machine));
            assertThat(everything()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<MailText> everything() {
        return Stream.of("en", "de", "fr", "es", "tr", "it", "und")
                .map(Locale::forLanguageTag)
                .flatMap(locale -> Mails.in(locale).all().values().stream())
                .map(content::write)
                .toList();
    }

    private static Collection<String> said(Locale language) {
        return texts(language).values().stream()
                .map(text -> TAG.matcher(text).replaceAll("X"))
                .toList();
    }

    private static java.util.function.Predicate<String> words(String words) {
        return Pattern.compile("(?iu)(?<![\\p{L}’])(?:" + words + ")(?![\\p{L}])")
                .asPredicate();
    }

    private static Map<String, String> texts(Locale language) {
        return Shipped.texts("mail_" + language);
    }

    /** The values in a text, and the conditions. */
    private static Set<String> values(String text) {
        return TAG.matcher(text)
                .results()
                .map(tag -> tag.group(1) + tag.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
