/** Listens to what is sent to a database. */
package dev.roster.jdbc.tap;
