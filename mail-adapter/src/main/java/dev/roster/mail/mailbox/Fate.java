package dev.roster.mail.mailbox;

import dev.roster.delivery.Reported;
import dev.roster.mail.returned.ReturnedKind;
import dev.roster.mail.returned.ReturnedMail;

/** What was made of one mail in the mailbox. */
enum Fate {
    RECORDED,
    UNCHANGED,
    UNKNOWN,
    OTHER,
    SET_ASIDE;

    static Fate of(Reported reported) {
        return switch (reported) {
            case RECORDED -> RECORDED;
            case UNCHANGED -> UNCHANGED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Of a mail that reports nothing. */
    static Fate ofSilent(ReturnedMail mail) {
        boolean passedOn =
                mail.kind() == ReturnedKind.RELAYED && mail.delivery().isPresent();
        return passedOn ? UNCHANGED : OTHER;
    }
}
