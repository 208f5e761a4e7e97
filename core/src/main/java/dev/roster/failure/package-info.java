/**
 * How Roster says no. A command on one subject throws {@link dev.roster.failure.Refused}; a command on many returns an
 * {@link dev.roster.failure.Outcome} for each. Everything thrown on purpose extends
 * {@link dev.roster.failure.RosterException}.
 */
@NullMarked
package dev.roster.failure;

import org.jspecify.annotations.NullMarked;
