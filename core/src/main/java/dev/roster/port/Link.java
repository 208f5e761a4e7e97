package dev.roster.port;

import dev.roster.id.OrganizationId;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of a link: the hash of its token, and what it is for. Never the token.
 *
 * @param hash the SHA-256 of the token, 64 hexadecimal digits in lower case; unique
 * @param purpose what it is for
 * @param organization the organization it belongs to, or empty if it is a person's own
 * @param subject the id of what it is about, such as an invitation's
 * @param generation which sending of the subject it belongs to
 */
public record Link(
        String hash, LinkPurpose purpose, Optional<OrganizationId> organization, UUID subject, int generation) {}
