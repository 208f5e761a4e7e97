/**
 * What text that people and hosts type may hold, and how text is recognized again. Not exported: the rules show as refusals
 * of the public calls.
 */
@NullMarked
package dev.roster.text;

import org.jspecify.annotations.NullMarked;
