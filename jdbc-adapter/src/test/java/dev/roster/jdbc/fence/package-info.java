/**
 * Shows that every statement of the adapter that touches a table of an organization's carries that organization's id. All
 * databases that tests get are inside of it; the few statements that lead across organizations are listed in
 * {@link dev.roster.jdbc.fence.Across}, each with its reason.
 */
package dev.roster.jdbc.fence;
