/**
 * The customer's space. All else but a user belongs to exactly one organization.
 */
@NullMarked
package dev.roster.organization;

import org.jspecify.annotations.NullMarked;
