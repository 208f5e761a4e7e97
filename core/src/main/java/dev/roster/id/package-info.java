/**
 * Typed ids, and who acts: {@link dev.roster.id.Actor}. Each noun has an id type of its own, so that a
 * user's id cannot be passed as an organization's. They are serializable, for sessions that leave the process.
 */
@NullMarked
package dev.roster.id;

import org.jspecify.annotations.NullMarked;
