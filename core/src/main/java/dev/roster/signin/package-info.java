/**
 * Signing in, answered. The host keeps its page and its session: {@link dev.roster.signin.SignIn} says what to do with the
 * person, {@link dev.roster.signin.Entering} whether an organization may be entered, and
 * {@link dev.roster.signin.AuthorizationVersion} until when a session is good.
 */
@NullMarked
package dev.roster.signin;

import org.jspecify.annotations.NullMarked;
