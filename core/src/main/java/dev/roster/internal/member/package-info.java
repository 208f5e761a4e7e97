/** The use cases of members, one class each. */
@NullMarked
package dev.roster.internal.member;

import org.jspecify.annotations.NullMarked;
