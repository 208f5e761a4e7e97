/** The mailboxes of everybody, in place of real mail, and what a mail system could tell of a mail. */
package dev.roster.examples.portal.mailbox;
