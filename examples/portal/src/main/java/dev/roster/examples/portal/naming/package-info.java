/** What pages call people, roles, permissions and resources, of which Roster tells ids and keys. */
package dev.roster.examples.portal.naming;
