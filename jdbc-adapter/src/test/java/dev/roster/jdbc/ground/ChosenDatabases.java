package dev.roster.jdbc.ground;

import java.util.Arrays;
import java.util.List;
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
        List<DatabaseUnderTest> all = Arrays.asList(named.length == 0 ? DatabaseUnderTest.values() : named);
        String choice = System.getProperty(Chosen.PROPERTY);
        return all.stream()
                .filter(database -> !Chosen.evaluate(database, choice).isDisabled())
                .map(Arguments::of);
    }
}
