/**
 * What a mail says, as meaning and not yet as text. Start with {@link dev.roster.message.InvitationMessage}: a mailer
 * makes the mail of it.
 */
@NullMarked
package dev.roster.message;

import org.jspecify.annotations.NullMarked;
