/** What follows from rights: the one evaluator behind every check, list and explanation. */
@NullMarked
package dev.roster.internal.access;

import org.jspecify.annotations.NullMarked;
