package dev.roster.examples.portal.journal;

/**
 * A member who can be chosen.
 *
 * @param id the user's
 * @param name the name
 * @param address the address; empty if it is not known
 */
record Candidate(String id, String name, String address) {}
