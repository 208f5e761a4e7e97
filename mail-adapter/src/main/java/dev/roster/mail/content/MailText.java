package dev.roster.mail.content;

import java.util.Locale;

/**
 * A mail as text, ready to be put into an envelope.
 *
 * @param subject one line
 * @param text the plain text, its lines ended by {@code \n}
 * @param html the same as a whole HTML page
 * @param language the language that it is written in
 */
public record MailText(String subject, String text, String html, Locale language) {}
