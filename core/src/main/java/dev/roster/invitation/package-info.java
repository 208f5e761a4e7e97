/**
 * Invitations: the offer, the mailbox's answer to it, and all that an administrator does in between. An
 * administrator starts with {@link dev.roster.invitation.Offer}; whoever follows a link, with
 * {@link dev.roster.invitation.Preview} and {@link dev.roster.invitation.Acceptance}.
 */
@NullMarked
package dev.roster.invitation;

import org.jspecify.annotations.NullMarked;
