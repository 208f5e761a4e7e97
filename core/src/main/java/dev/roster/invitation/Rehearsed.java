package dev.roster.invitation;

import dev.roster.invitation.Invited.How;
import dev.roster.user.EmailAddress;
import java.util.Objects;

/**
 * What an entry of an invite call would come to.
 *
 * @param address whom it would go to
 * @param terms what the invitation would offer and say; if an open one is refreshed, with the name that it has, unless the
 *     entry brings one
 * @param how how it would come about
 */
public record Rehearsed(EmailAddress address, Terms terms, How how) {

    /**
     * Checks for nulls.
     *
     * @param address whom it would go to
     * @param terms what the invitation would offer and say; if an open one is refreshed, with the name that it has, unless
     *     the entry brings one
     * @param how how it would come about
     */
    public Rehearsed {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(how, "how");
    }
}
