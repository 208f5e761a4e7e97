/**
 * How fresh answers about access are: what is kept of members' rights, and how long it may be used.
 *
 * <p>Each organization of which something is kept has a {@link dev.roster.internal.freshness.Lease}. It says until when what
 * is kept may be used, counted from <em>before</em> the read that last showed it to be right, and is looked at with each
 * check. It is prolonged by a read that shows that nothing has changed, and of what has changed it drops what is kept. Where
 * this Roster makes a change itself, that is dropped when the change is committed. Nobody needs to be told of a change for an
 * answer to become fresh, and nothing that fails makes one older than the bound.
 */
@NullMarked
package dev.roster.internal.freshness;

import org.jspecify.annotations.NullMarked;
