/**
 * Reads what comes back of mails that were sent: bounces, delays, automatic replies, complaints. Start with
 * {@link dev.roster.mail.returned.ReturnedMailReader}.
 *
 * <p>Mails are taken apart by code of our own and not by Jakarta Mail, because anybody may send anything here. Jakarta Mail
 * reads all of a mail before it can be asked how deep or how much it is: a mail of 66 kB that is nested 1,000 times took it half
 * a second, one of 342 kB nested 5,000 times four seconds and an unchecked exception, 200,000 parts eleven seconds, and a part of
 * 256 KiB of equals signs 0.4 seconds in its decoder of quoted-printable. No bound on the size of a mail helps with that, nor does
 * it read what mail systems break, such as a delivery status among text. What is needed of MIME here is little.
 */
@NullMarked
package dev.roster.mail.returned;

import org.jspecify.annotations.NullMarked;
