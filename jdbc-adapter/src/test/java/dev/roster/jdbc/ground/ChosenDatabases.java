package dev.roster.jdbc.ground;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The databases of a class that is {@link OnEach}, without those that are not {@link Chosen}. */
final class ChosenDatabases implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        List<DatabaseUnderTest> named = Arrays.asList(
                context.getRequiredTestClass().getAnnotation(OnEach.class).value());
        return new Chosen()
                .databases().stream()
                        .filter(database -> named.isEmpty() || named.contains(database))
                        .map(Arguments::of);
    }
}
