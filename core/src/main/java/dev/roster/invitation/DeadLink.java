package dev.roster.invitation;

/** Why a link does nothing. */
public enum DeadLink {
    /** It is no link of this system, or was damaged on the way. */
    UNKNOWN("This link is not valid. Check that it was copied whole, or ask for a new invitation."),
    /** A newer mail was sent. */
    SUPERSEDED("A newer invitation was sent. Use the link in the most recent mail, or ask for a new invitation."),
    /** Its time is over. */
    EXPIRED("This invitation has expired. Ask for a new invitation."),
    /** It was taken back. */
    REVOKED("This invitation is no longer valid. Ask for a new invitation."),
    /** It was declined. */
    DECLINED("This invitation was declined. If that was a mistake, ask for a new invitation."),
    /** It was accepted. */
    ACCEPTED("This invitation was already accepted. Sign in, or ask for a new invitation.");

    private final String sentence;

    DeadLink(String sentence) {
        this.sentence = sentence;
    }

    /** @return what to tell whoever followed the link, in English; for other languages take the constant as the key */
    public String sentence() {
        return sentence;
    }
}
