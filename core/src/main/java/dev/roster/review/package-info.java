/**
 * Access reviews: who is still to be a member, asked of one after the other, with a record that it was asked. Start with
 * {@link dev.roster.review.Review}.
 */
@NullMarked
package dev.roster.review;

import org.jspecify.annotations.NullMarked;
