/**
 * What a mail says, as meaning and not yet as text.
 */
@NullMarked
package dev.roster.message;

import org.jspecify.annotations.NullMarked;
