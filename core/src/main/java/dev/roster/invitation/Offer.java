package dev.roster.invitation;

import dev.roster.access.RightsGrammar;
import java.time.Duration;
import java.util.Locale;

/**
 * What is offered to those who are invited. At least a role must be said. Not for use outside of the call. A word that
 * makes no sense by itself is {@link dev.roster.failure.Refused} when it is said.
 */
public interface Offer extends RightsGrammar<Offer> {

    /**
     * Adds a personal note to the mail. Whether a member's note may hold links is what Roster was built with: in young
     * organizations it may not, if nothing else was set.
     *
     * @param note plain text of at most 1,000 characters; line ends are kept
     * @return this
     */
    Offer note(String note);

    /**
     * Says the language of the mail. The organization's unless said.
     *
     * @param locale the language
     * @return this
     */
    Offer locale(Locale locale);

    /**
     * Keeps a field of the host's own, which the member will have too. There may be 50.
     *
     * @param name at most 100 characters
     * @param value at most 1,000 characters
     * @return this
     */
    Offer attribute(String name, String value);

    /**
     * Says how long the link is good. Unless said, as long as Roster was built with: seven days, if nothing else was set.
     *
     * @param lifetime from one minute to the maximum that Roster was built with
     * @return this
     */
    Offer expiresIn(Duration lifetime);

    /**
     * Makes the call safe to repeat: a repeat with the same key returns the invitations that the first one made.
     *
     * @param key at most 200 characters; the host's own, unique for each call that is meant
     * @return this
     */
    Offer requestKey(String key);

    /**
     * Refuses an address that has an open invitation. Unless said, that invitation is refreshed: it takes this offer, a
     * new link and a new expiry.
     *
     * @return this
     */
    Offer refuseIfInvited();

    /**
     * Invites all or nobody: if one entry is refused, all are.
     *
     * @return this
     */
    Offer allOrNothing();

    /**
     * Sends no mail: the host takes the link and sends it itself.
     *
     * @return this
     */
    Offer withoutMail();
}
