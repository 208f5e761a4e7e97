/** Mails on their way. */
@NullMarked
package dev.roster.internal.delivery;

import org.jspecify.annotations.NullMarked;
