package dev.roster.jdbc.ground;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * All databases, unless the system property {@value #PROPERTY} names some: by their words or the beginnings of them, as in
 * {@code h2,postgresql-newest}. Classes that are {@link On} another one are reported as skipped, and why; a word that fits
 * none is an error.
 */
final class Chosen implements ExecutionCondition, ArgumentsProvider {

    static final String PROPERTY = "roster.databases";

    private static final List<DatabaseUnderTest> ALL = List.of(DatabaseUnderTest.values());

    private final String choice;

    Chosen() {
        this(System.getProperty(PROPERTY));
    }

    /** By what the property has, which is null if it is not set. */
    Chosen(String choice) {
        this.choice = choice;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getElement()
                .map(element -> element.getAnnotation(On.class))
                .map(On::value)
                .filter(database -> !databases().contains(database))
                .map(database -> ConditionEvaluationResult.disabled(
                        database.word() + " is left out: -D" + PROPERTY + "=" + choice + " chooses others."))
                .orElse(ConditionEvaluationResult.enabled("Its database is not left out."));
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return databases().stream().map(Arguments::of);
    }

    List<DatabaseUnderTest> databases() {
        if (choice == null) {
            return ALL;
        }
        List<String> words = List.of(choice.split("\\s*,\\s*"));
        words.forEach(Chosen::requireKnown);
        return ALL.stream()
                .filter(database -> words.stream().anyMatch(database.word()::startsWith))
                .toList();
    }

    private static void requireKnown(String word) {
        if (ALL.stream().noneMatch(known -> known.word().startsWith(word))) {
            throw new IllegalArgumentException("There is no database " + word + ". There are "
                    + ALL.stream().map(DatabaseUnderTest::word).collect(Collectors.joining(", ")));
        }
    }
}
