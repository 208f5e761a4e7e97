package dev.roster.invitation;

import dev.roster.access.EditGrammar;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Locale;

/**
 * What changes in an open invitation, in one step. Not for use outside of the call. A mail that is not sent yet says what
 * holds when it is sent; one that was sent is not called back, and its link gives what the invitation offers by then.
 */
public interface InvitationEdit extends EditGrammar<InvitationEdit> {

    /**
     * Says the personal note, in place of the one that is there.
     *
     * @param note plain text of at most 1,000 characters; line ends are kept
     * @return this
     */
    InvitationEdit note(String note);

    /**
     * Takes the personal note out.
     *
     * @return this
     */
    InvitationEdit withoutNote();

    /**
     * Says what to call the invitee, who may correct it.
     *
     * @param name the name
     * @return this
     */
    InvitationEdit name(PersonName name);

    /**
     * Says the language of the mail.
     *
     * @param locale the language
     * @return this
     */
    InvitationEdit locale(Locale locale);

    /**
     * Says how long it is good, counted from now, and from each later sending. One that has expired lives again.
     *
     * @param lifetime from one minute to the maximum that Roster was built with
     * @return this
     */
    InvitationEdit expiresIn(Duration lifetime);

    /**
     * Sends it anew as well, as {@code resend} does: with a new link and a new expiry; older links are dead. Unless said,
     * links stay good and no mail is sent.
     *
     * @return this
     */
    InvitationEdit sendAgain();
}
