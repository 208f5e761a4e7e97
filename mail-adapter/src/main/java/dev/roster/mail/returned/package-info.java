/** Reads what comes back of mails that were sent: bounces, delays, automatic replies, complaints. */
@NullMarked
package dev.roster.mail.returned;

import org.jspecify.annotations.NullMarked;
