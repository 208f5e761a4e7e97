/** Inviting: one person, or a pasted list; and what it would come to. */
package dev.roster.examples.portal.invite;
