/**
 * The sending of one mail and what became of it. Start with {@link dev.roster.delivery.Dispatcher}, which a host
 * starts or steps; {@link dev.roster.delivery.Delivery} tells how it went.
 */
@NullMarked
package dev.roster.delivery;

import org.jspecify.annotations.NullMarked;
