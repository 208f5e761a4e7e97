/**
 * What the host declares once: permissions, resource types, roles and plans, as typed constants of one
 * {@link dev.roster.catalog.Catalog}, which is where to start.
 */
@NullMarked
package dev.roster.catalog;

import org.jspecify.annotations.NullMarked;
