package dev.roster.jdbc;

import dev.roster.jdbc.ground.On;
import dev.roster.memory.SettableClock;
import dev.roster.scenario.AllScenarios;
import dev.roster.scenario.Backing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;

/** All scenarios, on the database that the class is {@link On}. */
abstract class JdbcScenarios extends AllScenarios {

    private final List<JdbcBacking> opened = new ArrayList<>();

    @Override
    protected final Backing open(SettableClock clock) {
        JdbcBacking backing =
                new JdbcBacking(getClass().getAnnotation(On.class).value().migrated(), clock);
        opened.add(backing);
        return backing;
    }

    @AfterEach
    final void close() {
        opened.forEach(JdbcBacking::close);
    }

    @AfterAll
    static void tellOfStatements(TestInfo test) {
        System.out.println(test.getTestClass()
                .orElseThrow()
                .getAnnotation(On.class)
                .value()
                .told());
    }
}
