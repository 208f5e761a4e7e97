package dev.roster.message;

import dev.roster.user.EmailAddress;
import java.util.Locale;

/** A mail as meaning: whom it goes to, and in which language. A later version adds kinds. */
public sealed interface Message permits InvitationMessage {

    /** @return whom it goes to: the stored address, never one from a request */
    EmailAddress to();

    /** @return the language that it should be written in */
    Locale locale();
}
