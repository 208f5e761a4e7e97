package dev.roster.mail.mailbox;

import java.util.function.Supplier;

/**
 * Who we are to the mail server. Deliberately no record: its text hides the secret.
 */
final class Login {

    private final String user;
    private final Supplier<String> secret;
    private final String mechanisms;

    private Login(String user, Supplier<String> secret, String mechanisms) {
        this.user = user;
        this.secret = secret;
        this.mechanisms = mechanisms;
    }

    static Login password(String user, String password) {
        return new Login(user, () -> password, "PLAIN LOGIN");
    }

    static Login accessToken(String user, Supplier<String> token) {
        return new Login(user, token, "XOAUTH2");
    }

    String user() {
        return user;
    }

    /** As it is now; a token may have been renewed. */
    String secret() {
        return secret.get();
    }

    /** What Angus calls the ways to prove it, the best first. */
    String mechanisms() {
        return mechanisms;
    }

    @Override
    public String toString() {
        return "Login[" + user + ", hidden]";
    }
}
