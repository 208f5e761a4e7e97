/** The organization itself: its details and plan, who owns it, and its end. And the vendor's side of that. */
package dev.roster.examples.portal.settings;
