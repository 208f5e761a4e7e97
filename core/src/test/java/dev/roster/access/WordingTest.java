package dev.roster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roster.access.Decision.Reason;
import dev.roster.catalog.Resource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions in the words of a language, or of a host. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Resource GLOBEX = new Resource("partner", "globex");
    private static final Map<String, Set<String>> OF_LISTS =
            Map.of("access.listed", Set.of("name"), "access.or", Set.of("first", "second"));

    /** A new language stands here, and is held to all of this. */
    static Stream<Locale> translations() {
        return Stream.of(Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));
    }

    static Stream<Locale> languages() {
        return Stream.concat(Stream.of(Locale.ROOT), translations());
    }

    // ---- the files

    @ParameterizedTest
    @MethodSource("languages")
    void each_sentence_is_there_with_what_it_is_about(Locale language) {
        Map<String, String> texts = texts(language);
        Set<String> known = new TreeSet<>(OF_LISTS.keySet());
        for (Decision decision : decisions()) {
            known.add(decision.messageKey());
            decision.adviceKey().ifPresent(known::add);
        }

        assertThat(texts.keySet()).isEqualTo(known);
        texts.forEach((key, text) -> {
            assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(texts(Locale.ROOT).get(key)));
            assertThat(PLACEHOLDER.matcher(text).replaceAll("")).as(key).doesNotContain("{", "}");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_decision_is_told_without_a_gap(Locale language) {
        Set<String> told = new TreeSet<>();
        for (Decision decision : decisions()) {
            String sentence = decision.sentence(language);

            assertThat(sentence).doesNotContain("{", "}", "  ", "null").endsWith(".");
            told.add(sentence);
        }
        assertThat(told).hasSameSizeAs(decisions());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_is_none_of_the_english_sentences(Locale language) {
        decisions().forEach(decision -> assertThat(decision.sentence(language)).isNotEqualTo(decision.sentence()));
    }

    @Test
    void all_is_said_of_what_a_sentence_is_about() {
        for (Decision decision : decisions()) {
            Set<String> used = new TreeSet<>(placeholders(texts(Locale.ROOT).get(decision.messageKey())));
            decision.adviceKey()
                    .ifPresent(
                            key -> used.addAll(placeholders(texts(Locale.ROOT).get(key))));

            assertThat(decision.arguments().keySet())
                    .as(decision.messageKey())
                    .containsAll(used)
                    .isSubsetOf("permission", "resource", "role", "roles", "reaching");
        }
        assertThat(aDecision(Reason.WITHDRAWN, true).arguments().keySet())
                .containsExactly("permission", "resource", "role", "roles", "reaching");
    }

    // ---- keys

    @Test
    void keys_stay_what_they_are() {
        assertThat(decisions())
                .extracting(Decision::messageKey)
                .containsOnly(
                        "access.allowed.always",
                        "access.allowed.always.on",
                        "access.allowed.by_default",
                        "access.allowed.by_default.on",
                        "access.allowed.granted",
                        "access.allowed.granted.on",
                        "access.refused.withdrawn",
                        "access.refused.withdrawn.on",
                        "access.refused.not_granted",
                        "access.refused.not_granted.on",
                        "access.refused.out_of_reach",
                        "access.refused.reach_broken",
                        "access.refused.not_in_role",
                        "access.refused.not_in_role.on",
                        "access.refused.not_in_plan",
                        "access.refused.not_a_member",
                        "access.refused.organization_closed",
                        "access.refused.organization_suspended",
                        "access.refused.member_removed",
                        "access.refused.member_suspended");
    }

    @Test
    void whom_to_ask_depends_on_how_many_could() {
        assertThat(refused(Set.of(), Set.of()).adviceKey()).isEmpty();
        assertThat(refused(Set.of("admin"), Set.of()).adviceKey()).contains("access.ask");
        assertThat(refused(Set.of(), Set.of("lead")).adviceKey()).contains("access.ask.reaching");
        assertThat(refused(Set.of("admin", "chief"), Set.of("lead", "warden")).sentence())
                .endsWith(" Ask a member in the role admin or chief to change that, or one in the role lead or warden"
                        + " whose reach is wide enough.");
    }

    // ---- languages

    @Test
    void a_language_is_told_in_its_words() {
        Decision decision = refused(Set.of("admin", "chief"), Set.of());

        assertThat(decision.sentence(Locale.GERMANY))
                .isEqualTo("Verweigert: Die Rolle „clerk“ enthält „partner.view“, aber für dieses Mitglied ist das"
                        + " abgeschaltet. Ein Mitglied mit der Rolle „admin“ oder „chief“ kann das ändern.");
        assertThat(decision.sentence(Locale.CANADA_FRENCH))
                .isEqualTo("Refusé\u00a0: le rôle «\u00a0clerk\u00a0» comprend «\u00a0partner.view\u00a0», mais cette"
                        + " autorisation est désactivée pour ce membre. Un membre ayant le rôle «\u00a0admin\u00a0» ou"
                        + " «\u00a0chief\u00a0» peut changer cela.");
        assertThat(decision.sentence(Locale.forLanguageTag("es-MX")))
                .isEqualTo("Denegado: el rol «clerk» incluye «partner.view», pero está desactivado para este miembro."
                        + " Un miembro con el rol «admin» o «chief» puede cambiarlo.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "pt-BR", "ja", "und", "x-klingon"})
    void a_language_that_is_not_there_is_english_whatever_the_machine_speaks(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            Decision decision = refused(Set.of("admin"), Set.of());

            assertThat(decision.sentence(Locale.forLanguageTag(tag))).isEqualTo(decision.sentence());
            assertThat(decision.sentence()).startsWith("Refused: role clerk");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void without_a_language_nothing_is_told() {
        Decision decision = refused(Set.of(), Set.of());

        assertThatNullPointerException()
                .isThrownBy(() -> decision.sentence((Locale) null))
                .withMessage("language");
        assertThatNullPointerException()
                .isThrownBy(() -> decision.sentence((ResourceBundle) null))
                .withMessage("words");
    }

    // ---- a host's own words

    @Test
    void a_hosts_words_go_before_ours_and_ours_are_there_for_the_rest() {
        Decision decision = refused(Set.of("admin"), Set.of());

        assertThat(decision.sentence(bundle("access.refused.withdrawn=No {permission} for you, {role}.")))
                .isEqualTo("No partner.view for you, clerk. Ask a member in the role admin to change that.");
        assertThat(decision.sentence(bundle("access.ask=Ring {roles}.")))
                .isEqualTo("Refused: role clerk includes partner.view, but it is switched off for this member."
                        + " Ring admin.");
        assertThat(decision.sentence(bundle(""))).isEqualTo(decision.sentence());
    }

    @Test
    void what_a_host_does_not_say_in_a_language_is_said_in_that_language() {
        ResourceBundle german = ResourceBundle.getBundle(
                "dev.roster.access.host", Locale.GERMAN, new Bundles("permission.partner.view=Partner ansehen"));

        assertThat(refused(Set.of(), Set.of()).sentence(german))
                .isEqualTo("Verweigert: Die Rolle „clerk“ enthält „Partner ansehen“, aber für dieses Mitglied ist das"
                        + " abgeschaltet.");
    }

    @Test
    void permissions_and_roles_are_called_what_the_host_calls_them() {
        ResourceBundle titles =
                bundle("permission.partner.view=See partners\nrole.clerk=Office\nrole.admin=Administrator");

        assertThat(refused(Set.of("admin", "chief"), Set.of()).sentence(titles))
                .isEqualTo("Refused: role Office includes See partners, but it is switched off for this member. Ask a"
                        + " member in the role Administrator or chief to change that.");
        assertThat(custom("Regional", "Globex").sentence(titles))
                .as("the organization's own name for a role of its own")
                .isEqualTo("Allowed: role Regional includes See partners on Globex by default.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{permission}",
                "{role}",
                "{0}",
                "{",
                "}}",
                "'{resource}'",
                "$1",
                "${permission}",
                "\\",
                "%s",
                "{{name}}",
                "it's"
            })
    void what_somebody_has_typed_is_never_taken_for_a_pattern(String typed) {
        ResourceBundle titles = bundle("permission.partner.view=" + typed.replace("\\", "\\\\"));

        assertThat(custom(typed, typed).sentence())
                .isEqualTo("Allowed: role " + typed + " includes partner.view on " + typed + " by default.");
        assertThat(custom(typed, typed).sentence(titles))
                .isEqualTo("Allowed: role " + typed + " includes " + typed + " on " + typed + " by default.");
        assertThat(refused(Set.of(typed), Set.of(typed)).sentence(Locale.GERMAN))
                .contains("„" + typed + "“");
    }

    @Test
    void what_no_sentence_is_about_stays_as_the_host_wrote_it() {
        assertThat(refused(Set.of(), Set.of()).sentence(bundle("access.refused.withdrawn=No {nonsense} { } {0}")))
                .isEqualTo("No {nonsense} { } {0}");
    }

    // ---- examples

    /** One for each sentence that there is, and for each way of saying whom to ask. */
    private static List<Decision> decisions() {
        List<Decision> plain = Arrays.stream(Reason.values())
                .filter(reason -> reason != Reason.OUT_OF_REACH && reason != Reason.REACH_BROKEN)
                .map(reason -> aDecision(reason, false))
                .toList();
        List<Decision> onResources = Stream.of(
                        Reason.ALWAYS,
                        Reason.BY_DEFAULT,
                        Reason.GRANTED,
                        Reason.WITHDRAWN,
                        Reason.NOT_GRANTED,
                        Reason.NOT_IN_ROLE,
                        Reason.OUT_OF_REACH,
                        Reason.REACH_BROKEN)
                .map(reason -> aDecision(reason, true))
                .toList();
        List<Decision> asking = List.of(
                refused(Set.of("admin"), Set.of()),
                refused(Set.of("admin", "chief"), Set.of()),
                refused(Set.of(), Set.of("lead")),
                refused(Set.of("admin"), Set.of("lead")));
        return Stream.of(plain, onResources, asking).flatMap(List::stream).toList();
    }

    private static Decision aDecision(Reason reason, boolean onResource) {
        boolean mended = !reason.allows() && onResource;
        return new Decision(
                reason,
                "partner.view",
                onResource ? Optional.of(GLOBEX) : Optional.empty(),
                Optional.of("clerk"),
                mended ? Set.of("admin") : Set.of(),
                mended ? Set.of("lead", "warden") : Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Decision refused(Set<String> all, Set<String> some) {
        return new Decision(
                Reason.WITHDRAWN,
                "partner.view",
                Optional.empty(),
                Optional.of("clerk"),
                all,
                some,
                Optional.empty(),
                Optional.empty());
    }

    private static Decision custom(String role, String resource) {
        return new Decision(
                Reason.BY_DEFAULT,
                "partner.view",
                Optional.of(GLOBEX),
                Optional.of("custom/1"),
                Set.of(),
                Set.of(),
                Optional.of(role),
                Optional.of(resource));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(Locale language) {
        String file = "decisions" + (language.equals(Locale.ROOT) ? "" : "_" + language) + ".properties";
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(WordingTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }

    private static ResourceBundle bundle(String lines) {
        try {
            return new PropertyResourceBundle(new StringReader(lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Gives a bundle the language that it is asked for, as bundles in files have it. */
    private static final class Bundles extends ResourceBundle.Control {

        private final String lines;

        Bundles(String lines) {
            this.lines = lines;
        }

        @Override
        public ResourceBundle newBundle(String name, Locale locale, String format, ClassLoader loader, boolean reload) {
            return bundle(lines);
        }
    }
}
