/** The use cases of what users sign in with, one class each. */
@NullMarked
package dev.roster.internal.credential;

import org.jspecify.annotations.NullMarked;
