/** Signing in and out, and the organizations to switch between. */
package dev.roster.examples.portal.signin;
