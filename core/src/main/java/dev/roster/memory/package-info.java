/**
 * Adapters that keep everything in memory, for the tests of hosts: {@link dev.roster.memory.InMemoryStorage},
 * {@link dev.roster.memory.RecordingMailer} and {@link dev.roster.memory.SettableClock}. They pass the same contract
 * suites as every other adapter, transactions and races included. Nothing is durable: what they hold ends with the
 * process. Where it must not, a {@link dev.roster.memory.Keeper} keeps what the storage holds, and makes a storage of a single
 * process of it.
 */
@NullMarked
package dev.roster.memory;

import org.jspecify.annotations.NullMarked;
