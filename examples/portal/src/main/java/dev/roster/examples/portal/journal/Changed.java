package dev.roster.examples.portal.journal;

import java.util.List;

/**
 * What changed between two instants.
 *
 * @param standing whether there was such a member at the later one
 * @param gained what came, a sentence each
 * @param lost what went, a sentence each
 */
record Changed(String standing, List<String> gained, List<String> lost) {

    boolean isNothing() {
        return gained.isEmpty() && lost.isEmpty();
    }
}
