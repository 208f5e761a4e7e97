/**
 * Invitations: the offer, the mailbox's answer to it, and all that an administrator does in between.
 */
@NullMarked
package dev.roster.invitation;

import org.jspecify.annotations.NullMarked;
