/**
 * Keeps Roster's data in a database. Start with {@link dev.roster.jdbc.JdbcSchema}, which makes the tables, and
 * {@link dev.roster.jdbc.JdbcStorage}, which is handed to the builder of the door.
 *
 * <p>A host that has a transaction of its own hands it over as a {@link dev.roster.jdbc.JdbcTransaction}: one that it ends
 * itself ({@link dev.roster.jdbc.HeldTransaction}), or the one that Spring manages
 * ({@link dev.roster.jdbc.SpringTransaction}).
 */
@NullMarked
package dev.roster.jdbc;

import org.jspecify.annotations.NullMarked;
