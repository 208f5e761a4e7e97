/** Rights decided: evaluated, checked for sense, and guarded. */
@NullMarked
package dev.roster.internal.access;

import org.jspecify.annotations.NullMarked;
