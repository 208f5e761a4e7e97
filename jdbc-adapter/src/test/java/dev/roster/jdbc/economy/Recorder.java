package dev.roster.jdbc.economy;

import dev.roster.jdbc.tap.Tap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Writes down each statement that is sent. */
final class Recorder {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    DataSource before(DataSource dataSource) {
        return new Tap(() -> sent -> statements.add(sent.sql())).before(dataSource);
    }

    /** What is sent while something is done. */
    List<String> during(Runnable act) {
        statements.clear();
        act.run();
        return List.copyOf(statements);
    }
}
