package dev.roster.scenario.race;

import dev.roster.invitation.Limits;
import java.util.List;

/** A kind of race. */
interface Contest {

    /** What is done at once, for the report. */
    String title();

    /** How many act at once, as a rule. The more there are, the fewer runs are made unless more are asked for. */
    int rivals();

    /** What limits invitations where it is run. */
    default Limits limits() {
        return Limits.none();
    }

    /** Makes so many runs ready, in as few calls as may be. */
    List<Heat> heats(Ground ground, int runs);

    /** Whether all do alike: then it makes no difference who of them is told what, and all orders are one. */
    default boolean isAlike() {
        return false;
    }

    /**
     * Tells what may come of it.
     *
     * @param serial what came of its acts in their order, and of others in the opposite order unless all are alike
     */
    default Verdict verdict(List<History> serial) {
        return new SerialHistories(serial, isAlike());
    }

    /**
     * Whether a unique key of the storage stops whoever writes blindly. Then the harm is that a rival is told of a failure;
     * else it must be that all are content, and what they were told cannot be true together.
     */
    default boolean isStoppedByKeys() {
        return false;
    }
}
