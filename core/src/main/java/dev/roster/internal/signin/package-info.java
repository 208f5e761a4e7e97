/** Passwords, from typing to storing: how they are hashed, and by how many at once. */
@NullMarked
package dev.roster.internal.signin;

import org.jspecify.annotations.NullMarked;
