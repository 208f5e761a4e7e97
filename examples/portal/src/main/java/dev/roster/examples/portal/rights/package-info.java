/** Roles, permissions and resources in words, and the form in which they are chosen: for all rooms that show or give them. */
package dev.roster.examples.portal.rights;
