/** What the links in mails lead to: an invitation to accept or decline, and a password to set anew. */
package dev.roster.examples.portal.links;
