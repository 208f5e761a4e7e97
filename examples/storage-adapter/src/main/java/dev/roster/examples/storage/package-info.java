/**
 * A storage adapter of a host's own: {@link dev.roster.examples.storage.FileKeeper} keeps what a storage in memory holds in a
 * file, and {@link dev.roster.examples.storage.RowText} says how a row is written there.
 */
package dev.roster.examples.storage;
