/** The roles of an organization's own: what they are made from, what they can do, and what takes their place. */
package dev.roster.examples.portal.roles;
