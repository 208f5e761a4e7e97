/** The use cases of invitations, one class each. */
@NullMarked
package dev.roster.internal.invitation;

import org.jspecify.annotations.NullMarked;
