package dev.roster.jdbc.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A class that runs once on each database, which it is given as a parameter; those that are left out are not there. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(ChosenDatabases.class)
public @interface OnEach {

    /** @return the databases; all of them, unless said */
    DatabaseUnderTest[] value() default {};
}
