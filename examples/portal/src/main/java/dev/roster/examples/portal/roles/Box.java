package dev.roster.examples.portal.roles;

/**
 * A box to tick.
 *
 * @param value what is sent if it is ticked
 * @param label what stands beside it
 * @param about a sentence more; empty if there is none
 * @param ticked whether it is ticked
 */
record Box(String value, String label, String about, boolean ticked) {}
