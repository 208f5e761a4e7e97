/** The use cases of organizations, one class each. */
@NullMarked
package dev.roster.internal.organization;

import org.jspecify.annotations.NullMarked;
