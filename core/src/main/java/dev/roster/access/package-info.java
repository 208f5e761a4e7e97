/**
 * What a member may do, and why: rights as they are given, the decision that follows, and its reason.
 */
@NullMarked
package dev.roster.access;

import org.jspecify.annotations.NullMarked;
