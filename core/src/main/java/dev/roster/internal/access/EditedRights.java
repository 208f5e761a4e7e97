package dev.roster.internal.access;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import java.util.HashSet;
import java.util.Set;

/**
 * What comes of words about rights that are held or offered.
 *
 * @param rights what is held or offered afterwards
 * @param droppedSwitches switches that were there, and lost their effect
 * @param droppedResources resources that were there, and lost their effect
 */
public record EditedRights(Rights rights, Set<Switch> droppedSwitches, Set<Resource> droppedResources) {

    /** Where nothing was said, nothing changes, even if the catalog has changed since. */
    public static EditedRights of(RightsRules rules, RightsDraft draft, Rights before) {
        if (draft.isSilent()) {
            return new EditedRights(before, Set.of(), Set.of());
        }
        Rights said = draft.applyTo(before);
        Rights after = rules.withoutEffectless(said, draft);
        rules.check(after, draft.switches());
        return new EditedRights(
                after, missing(said.switches(), after.switches()), missing(said.assigned(), after.assigned()));
    }

    /**
     * The same, where more went.
     *
     * @param less what is left of the rights
     */
    public EditedRights leaving(Rights less) {
        Set<Switch> switches = missing(rights.switches(), less.switches());
        switches.addAll(droppedSwitches);
        Set<Resource> resources = missing(rights.assigned(), less.assigned());
        resources.addAll(droppedResources);
        return new EditedRights(less, switches, resources);
    }

    private static <T> Set<T> missing(Set<T> before, Set<T> after) {
        Set<T> gone = new HashSet<>(before);
        gone.removeAll(after);
        return gone;
    }
}
