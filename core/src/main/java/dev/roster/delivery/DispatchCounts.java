package dev.roster.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a dispatcher has done since it was made, and how it stands: for a host to publish. Of this node alone, and nothing is
 * asked of storage for it.
 *
 * @param claimed how many times a mail was claimed
 * @param sent how many mails the mail system took
 * @param deferred how many times a mail was put off, for whatever reason
 * @param failed how many mails were given up
 * @param overtaken how many mails were void when their turn came
 * @param ambiguous how many times the answer to a mail was lost
 * @param relayDown how many times the mail system was down, or refused the sender
 * @param lost how many answers were left out, since the mail was claimed again or erased meanwhile; each may mean a mail that
 *     was sent twice
 * @param relayRestsUntil until when the mail system is left alone, if it was found down; then one mail is tried
 * @param oldestDueAt when the longest due of the mails that were claimed last was due, or empty if then none was due. How
 *     long ago that is tells whether this node keeps up
 * @param lastTrouble what went wrong last, if anything did, in a line without secrets
 */
public record DispatchCounts(
        long claimed,
        long sent,
        long deferred,
        long failed,
        long overtaken,
        long ambiguous,
        long relayDown,
        long lost,
        Optional<Instant> relayRestsUntil,
        Optional<Instant> oldestDueAt,
        Optional<String> lastTrouble) {}
