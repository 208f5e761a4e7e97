/**
 * The customer's space. All else but a user belongs to exactly one organization. Start with
 * {@link dev.roster.organization.Opening}; {@link dev.roster.organization.Organization} is what is stored, and
 * {@link dev.roster.organization.OrganizationEdit} what may change.
 */
@NullMarked
package dev.roster.organization;

import org.jspecify.annotations.NullMarked;
