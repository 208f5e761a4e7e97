/** Inviting: one person, or a pasted list. */
package dev.roster.examples.portal.invite;
