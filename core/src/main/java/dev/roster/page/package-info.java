/**
 * Pages of a list: read forward from a cursor, at a cost that does not depend on how long the list is.
 */
@NullMarked
package dev.roster.page;

import org.jspecify.annotations.NullMarked;
