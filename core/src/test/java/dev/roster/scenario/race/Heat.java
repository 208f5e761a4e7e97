package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import java.util.List;
import java.util.function.Function;

/**
 * One run of a race, made ready.
 *
 * @param where the organizations that it plays in; other heats may play there too, among people of their own
 * @param acts what is done at one moment
 * @param after puts right what the next heat needs, such as the clock
 * @param left reads what is left of it, without ids and times, once it is over
 */
record Heat(List<OrganizationId> where, List<Act> acts, Runnable after, Function<Sight, Object> left) {

    Heat(OrganizationId where, List<Act> acts, Function<Sight, Object> left) {
        this(List.of(where), acts, () -> {}, left);
    }

    /** This heat, with something to be put right after it. */
    Heat then(Runnable repair) {
        return new Heat(where, acts, repair, left);
    }
}
