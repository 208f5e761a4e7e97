package dev.roster.invitation;

import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change of an invitation came to.
 *
 * @param invitation the invitation after it
 * @param droppedSwitches switches that had no effect any more under the new roles and reach, and went; sorted
 * @param droppedResources assigned resources that the new roles do not take, and that went; sorted
 */
public record EditedInvitation(Invitation invitation, Set<Switch> droppedSwitches, Set<Resource> droppedResources) {

    /**
     * Copies and sorts what was dropped.
     *
     * @param invitation the invitation after it
     * @param droppedSwitches switches that had no effect any more under the new roles and reach, and went; sorted
     * @param droppedResources assigned resources that the new roles do not take, and that went; sorted
     */
    public EditedInvitation {
        Objects.requireNonNull(invitation, "invitation");
        droppedSwitches = Collections.unmodifiableSortedSet(new TreeSet<>(droppedSwitches));
        droppedResources = Collections.unmodifiableSortedSet(new TreeSet<>(droppedResources));
    }
}
