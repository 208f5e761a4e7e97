package dev.roster.scenario.race;

import dev.roster.Roster;
import dev.roster.failure.Refused;

/** What one rival does. */
@FunctionalInterface
interface Act {

    /**
     * @param door the door of the node at which the rival acts
     * @return what came of it, without ids and times
     */
    Object at(Roster door);

    /** What comes of it, if only as a reason to refuse. Whatever else is thrown is not meant to be. */
    default Object answerAt(Roster door) {
        try {
            return at(door);
        } catch (Refused refused) {
            return refused.reason();
        } catch (RuntimeException e) {
            return new Failed(e);
        }
    }

    /**
     * Neither done nor refused.
     *
     * @param thrown what was thrown
     */
    record Failed(RuntimeException thrown) {}
}
