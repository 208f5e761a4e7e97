package dev.roster.jdbc.ground;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * All databases, unless the system property {@value #PROPERTY} names some: by their words or the beginnings of them, as in
 * {@code h2,postgresql-newest}. Those left out are reported as skipped, with this reason; a word that fits none is an error.
 */
public final class Chosen implements ExecutionCondition {

    static final String PROPERTY = "roster.databases";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getElement()
                .flatMap(element -> java.util.Optional.ofNullable(element.getAnnotation(On.class)))
                .map(on -> evaluate(on.value(), System.getProperty(PROPERTY)))
                .orElse(ConditionEvaluationResult.enabled("Its class is."));
    }

    static ConditionEvaluationResult evaluate(DatabaseUnderTest database, String choice) {
        if (choice == null) {
            return ConditionEvaluationResult.enabled("No database is chosen, so all are.");
        }
        List<String> words = List.of(choice.split("\\s*,\\s*"));
        words.forEach(Chosen::requireKnown);
        return words.stream().anyMatch(database.word()::startsWith)
                ? ConditionEvaluationResult.enabled("It is chosen.")
                : ConditionEvaluationResult.disabled(
                        database.word() + " is left out, since -D" + PROPERTY + "=" + choice + " chooses others.");
    }

    private static void requireKnown(String word) {
        if (Arrays.stream(DatabaseUnderTest.values())
                .noneMatch(known -> known.word().startsWith(word))) {
            throw new IllegalArgumentException("There is no database " + word + ". There are "
                    + Arrays.stream(DatabaseUnderTest.values())
                            .map(DatabaseUnderTest::word)
                            .collect(Collectors.joining(", ")));
        }
    }
}
