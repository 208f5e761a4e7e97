/** The use cases of the roles that organizations define for themselves, one class each. */
@NullMarked
package dev.roster.internal.role;

import org.jspecify.annotations.NullMarked;
