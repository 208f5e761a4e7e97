/**
 * Roles that an organization defines for itself, each inside the envelope of a role of the catalog. Start with
 * {@link dev.roster.role.CustomRole}.
 */
@NullMarked
package dev.roster.role;

import org.jspecify.annotations.NullMarked;
