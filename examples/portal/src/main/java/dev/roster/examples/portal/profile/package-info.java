/** What a person changes about herself or himself. */
package dev.roster.examples.portal.profile;
