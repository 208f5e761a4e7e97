/** The application around Roster: which product runs, on which database, and where its mails go. Knows nothing of HTTP. */
package dev.roster.examples.portal.host;
