package dev.roster.jdbc.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database that a test class runs on, unless others were {@link Chosen}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(Chosen.class)
public @interface On {

    /** @return the database */
    DatabaseUnderTest value();
}
