/**
 * Reads the mailbox that mails come back to. Start with {@link dev.roster.mail.mailbox.ReturnedMailbox}; what it finds there is
 * understood by {@link dev.roster.mail.returned}.
 */
@NullMarked
package dev.roster.mail.mailbox;

import org.jspecify.annotations.NullMarked;
