package dev.roster.mail.wire;

import java.util.Locale;

/** The moments of a conversation at which a server can misbehave, in their order. */
public enum Step {
    /** The handshake of TLS: before the banner if TLS is implicit, else after STARTTLS. */
    HANDSHAKE,
    /** The client has connected; the banner is due. */
    BANNER,
    /** The client has said its first EHLO (or HELO). */
    EHLO,
    STARTTLS,
    /** EHLO once more, inside TLS. */
    EHLO_IN_TLS,
    /** The client has told its credentials, whole. */
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** The first line of the mail has come in, and more will. A server says nothing here, usually. */
    TEXT,
    /** The final dot has come in. */
    DOT,
    RSET,
    NOOP,
    QUIT;

    /** @return whether it is one of a single mail, and not of the connection */
    public boolean isOfMail() {
        return switch (this) {
            case MAIL, RCPT, DATA, TEXT, DOT, RSET -> true;
            case HANDSHAKE, BANNER, EHLO, STARTTLS, EHLO_IN_TLS, AUTH, NOOP, QUIT -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
