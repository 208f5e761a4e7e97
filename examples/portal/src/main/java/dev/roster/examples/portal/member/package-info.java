/** A member's page: role and permissions, why something can be done or not, what happened, and the ways out. */
package dev.roster.examples.portal.member;
