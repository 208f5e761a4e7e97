/**
 * The append-only record of every change. Start with {@link dev.roster.journal.Journal}, a list of
 * {@link dev.roster.journal.Entry entries}, or with {@link dev.roster.journal.Feed}, which has those of all streams.
 */
@NullMarked
package dev.roster.journal;

import org.jspecify.annotations.NullMarked;
