/** Invitations: those that are open, those whose mail failed and why, and those of the past. */
package dev.roster.examples.portal.invitations;
