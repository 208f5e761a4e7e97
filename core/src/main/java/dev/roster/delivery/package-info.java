/**
 * The sending of one mail and what became of it.
 */
@NullMarked
package dev.roster.delivery;

import org.jspecify.annotations.NullMarked;
