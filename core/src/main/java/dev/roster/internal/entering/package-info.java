/** What becomes of a person who has signed in: where to go, and how long a session is good. */
@NullMarked
package dev.roster.internal.entering;

import org.jspecify.annotations.NullMarked;
