/**
 * Roster with a real mail system: Postfix as its relay, Dovecot for the mailboxes. These tests need the servers that {@code
 * .ci/mail-servers up} has started, and are told where they are: {@code -Droster.mail-servers=$(.ci/mail-servers settings)}.
 * Their names keep them out of the build for everybody; the gate runs them.
 */
@NullMarked
package dev.roster.mail.servers;

import org.jspecify.annotations.NullMarked;
