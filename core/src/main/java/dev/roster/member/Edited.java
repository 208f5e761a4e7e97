package dev.roster.member;

import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import java.util.Set;

/**
 * What a change of a member came to.
 *
 * @param member the member after it
 * @param droppedSwitches switches that had no effect any more under the new roles and reach, and went
 * @param droppedResources assigned resources that the new roles do not take, and that went
 */
public record Edited(ListedMember member, Set<Switch> droppedSwitches, Set<Resource> droppedResources) {}
