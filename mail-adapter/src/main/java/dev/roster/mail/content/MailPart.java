package dev.roster.mail.content;

/** A part of a mail that has a template of its own. */
public enum MailPart {
    /** The subject: one line, not HTML. */
    SUBJECT,
    /** The plain text. */
    TEXT,
    /** The page in HTML. */
    HTML
}
