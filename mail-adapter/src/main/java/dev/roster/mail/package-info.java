/** Sends mails by SMTP. Start with {@link dev.roster.mail.SmtpMailer}. */
@NullMarked
package dev.roster.mail;

import org.jspecify.annotations.NullMarked;
