/** The record of an organization: what happened, what somebody could do on a given day, and what changed since. */
package dev.roster.examples.portal.journal;
