package dev.roster.examples.benchmarks.growth;

import dev.roster.Roster;
import java.util.concurrent.Callable;

/**
 * Something that a host asks of Roster.
 *
 * @param name what it is called in the table
 * @param prepared makes ready what one run needs, which is not measured, and gives the run
 */
record Operation(String name, Preparation prepared) {

    interface Preparation {
        Callable<?> in(Town town, Roster door) throws Exception;
    }
}
