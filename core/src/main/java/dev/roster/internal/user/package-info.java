/** The use cases of users, one class each. */
@NullMarked
package dev.roster.internal.user;

import org.jspecify.annotations.NullMarked;
