/**
 * Roster: the user management of a host application, as a library. Start with {@link dev.roster.Roster}, the one door;
 * everything else is reached from it.
 *
 * <p>The packages beside this one hold the nouns: what Roster speaks of, each package knowing only simpler ones.
 * {@link dev.roster.port} is what a host or an adapter may implement, and {@link dev.roster.memory} has adapters for tests.
 */
@NullMarked
package dev.roster;

import org.jspecify.annotations.NullMarked;
