/** The journal, written and read. */
@NullMarked
package dev.roster.internal.journal;

import org.jspecify.annotations.NullMarked;
