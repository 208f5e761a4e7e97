/** People, independent of any organization: their address and their name. */
@NullMarked
package dev.roster.user;

import org.jspecify.annotations.NullMarked;
