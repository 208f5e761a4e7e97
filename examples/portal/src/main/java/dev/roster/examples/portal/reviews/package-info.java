/** Access reviews: who is still to be a member, asked of one after the other, and signed off. */
package dev.roster.examples.portal.reviews;
