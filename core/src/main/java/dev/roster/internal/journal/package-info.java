/** The journal, read and published. */
@NullMarked
package dev.roster.internal.journal;

import org.jspecify.annotations.NullMarked;
