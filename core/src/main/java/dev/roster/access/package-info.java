/**
 * What a member may do, and why. Start with {@link dev.roster.access.Access}, which answers;
 * {@link dev.roster.access.Rights} are what was given, and {@link dev.roster.access.RightsGrammar} is how that is said.
 */
@NullMarked
package dev.roster.access;

import org.jspecify.annotations.NullMarked;
