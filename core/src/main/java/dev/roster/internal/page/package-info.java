/** Pages and their cursors. */
@NullMarked
package dev.roster.internal.page;

import org.jspecify.annotations.NullMarked;
