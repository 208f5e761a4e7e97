/** What the links in mails lead to: an invitation to accept or decline, a password to set anew, an address to prove. */
package dev.roster.examples.portal.links;
