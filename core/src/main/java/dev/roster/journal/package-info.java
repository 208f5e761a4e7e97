/**
 * The append-only record of every change.
 */
@NullMarked
package dev.roster.journal;

import org.jspecify.annotations.NullMarked;
