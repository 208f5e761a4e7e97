/** The erasure of a person: what goes through all that other use cases wrote. */
@NullMarked
package dev.roster.internal.erasure;

import org.jspecify.annotations.NullMarked;
