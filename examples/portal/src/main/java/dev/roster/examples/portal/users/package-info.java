/** The list of users: members and open invitations together, to be searched, sorted, paged, and removed in one go. */
package dev.roster.examples.portal.users;
