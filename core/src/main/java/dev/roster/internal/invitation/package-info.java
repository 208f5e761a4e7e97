/** How inviting works inside. Not exported. */
@NullMarked
package dev.roster.internal.invitation;

import org.jspecify.annotations.NullMarked;
