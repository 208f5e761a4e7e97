/** The use cases of access reviews, one class each. */
@NullMarked
package dev.roster.internal.review;

import org.jspecify.annotations.NullMarked;
