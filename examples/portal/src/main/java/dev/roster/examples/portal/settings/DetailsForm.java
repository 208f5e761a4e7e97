package dev.roster.examples.portal.settings;

import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.organization.InvitePolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The form of the details.
 *
 * @param said what stands in it
 * @param languages the languages to choose from
 * @param fields the product's own fields
 * @param policies whom to let be invited
 * @param faults what is wrong
 */
record DetailsForm(SaidDetails said, List<Choice> languages, List<Field> fields, List<Choice> policies, Faults faults) {

    /** The languages that mails are written in. */
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");

    /** Something to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /** A field of the product's own. */
    record Field(String name, String label, String about, String value) {}

    static DetailsForm of(SaidDetails said, Faults faults, Visit visit) {
        Words words = visit.product().words();
        return new DetailsForm(
                said,
                Stream.concat(LANGUAGES.stream(), Stream.of(said.locale()))
                        .distinct()
                        .map(tag -> new Choice(
                                tag,
                                Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH),
                                tag.equals(said.locale())))
                        .toList(),
                said.fields().entrySet().stream()
                        .map(field -> new Field(
                                "field-" + field.getKey(),
                                words.name(field.getKey()),
                                words.about(field.getKey()),
                                field.getValue()))
                        .toList(),
                Arrays.stream(InvitePolicy.Kind.values())
                        .map(kind -> new Choice(kind.name(), label(kind), kind == said.policy()))
                        .toList(),
                faults);
    }

    private static String label(InvitePolicy.Kind kind) {
        return switch (kind) {
            case EVERYBODY -> "Everybody";
            case DOMAINS -> "Only addresses at certain domains";
            case NOBODY -> "Nobody";
        };
    }
}
