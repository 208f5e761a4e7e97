package dev.roster.invitation;

/**
 * What an entry of an invite call came to.
 *
 * @param invitation the invitation
 * @param how how it came about
 */
public record Invited(Invitation invitation, How how) {

    /** How an invitation came about. */
    public enum How {
        /** Made by this call. */
        NEW,
        /** Open before this call, and refreshed by it. */
        REFRESHED,
        /** Made by an earlier call with the same request key; nothing was done. */
        REPEATED
    }
}
