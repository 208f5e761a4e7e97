/** The start page of a member: what can be done here, and why something cannot. */
package dev.roster.examples.portal.home;
