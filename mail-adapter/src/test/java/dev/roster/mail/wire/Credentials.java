package dev.roster.mail.wire;

/**
 * What a client proved itself with.
 *
 * @param mechanism PLAIN, LOGIN or XOAUTH2
 * @param user the name
 * @param secret the password, or the token
 */
public record Credentials(String mechanism, String user, String secret) {}
