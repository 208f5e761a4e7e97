package dev.roster.jdbc.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which database a test class runs on. It runs unless other databases were chosen, see {@link Chosen}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(Chosen.class)
public @interface On {

    /** @return the database */
    DatabaseUnderTest value();
}
