/**
 * Pages of a list: read forward from a cursor, at a cost that does not depend on how long the list is. Start with
 * {@link dev.roster.page.Page}.
 */
@NullMarked
package dev.roster.page;

import org.jspecify.annotations.NullMarked;
