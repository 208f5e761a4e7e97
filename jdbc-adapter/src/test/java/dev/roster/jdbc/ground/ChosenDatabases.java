package dev.roster.jdbc.ground;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The databases of a class that is {@link OnEach}, without those that {@link Chosen} leaves out. */
final class ChosenDatabases implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        DatabaseUnderTest[] named =
                context.getRequiredTestClass().getAnnotation(OnEach.class).value();
        return new Chosen()
                .databases().stream()
                        .filter(database ->
                                named.length == 0 || Arrays.asList(named).contains(database))
                        .map(Arguments::of);
    }
}
