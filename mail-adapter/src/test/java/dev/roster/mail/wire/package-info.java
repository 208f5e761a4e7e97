/**
 * A small SMTP server on loopback that records every octet of what it hears, and that misbehaves as its {@link
 * dev.roster.mail.wire.Script} says: it refuses, falls silent, dribbles, hangs up, resets or talks rubbish, at any step of any mail.
 * Start with {@link dev.roster.mail.wire.SmtpServer}.
 */
@NullMarked
package dev.roster.mail.wire;

import org.jspecify.annotations.NullMarked;
