/**
 * How Roster does what it offers: one class for each use case, in a room for each noun. Here stands what all of them share:
 * what one Roster was built with, and the frame of a change.
 */
@NullMarked
package dev.roster.internal;

import org.jspecify.annotations.NullMarked;
