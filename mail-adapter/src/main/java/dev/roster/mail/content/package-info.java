/** What mails say, in which language, and how they look. Start with {@link dev.roster.mail.content.MailContent}. */
@NullMarked
package dev.roster.mail.content;

import org.jspecify.annotations.NullMarked;
