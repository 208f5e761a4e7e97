/**
 * The append-only record of every change. Start with {@link dev.roster.journal.Journal}, a list of
 * {@link dev.roster.journal.Entry entries}.
 */
@NullMarked
package dev.roster.journal;

import org.jspecify.annotations.NullMarked;
