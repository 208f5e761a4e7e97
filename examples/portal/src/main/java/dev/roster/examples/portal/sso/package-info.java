/**
 * The way to an identity provider and back, as in OpenID Connect's code flow, and the page of the one that stands in for it.
 * What is done with who came back is for the rooms that sent the browser there.
 */
package dev.roster.examples.portal.sso;
