package dev.roster.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Who we are to the relay. The secret is asked for at each connection, and stands in no text. */
final class Credentials {

    private final String user;
    private final Supplier<String> secret;
    private final String mechanisms;

    private Credentials(String user, Supplier<String> secret, String mechanisms) {
        this.user = user;
        this.secret = secret;
        this.mechanisms = mechanisms;
    }

    static Credentials password(String user, String password) {
        return new Credentials(user, () -> password, "PLAIN LOGIN");
    }

    static Credentials accessToken(String user, Supplier<String> token) {
        return new Credentials(user, token, "XOAUTH2");
    }

    /** What Angus calls the ways to prove it, the best first. */
    String mechanisms() {
        return mechanisms;
    }

    /** The same with the secret as it is now; a token may have been renewed. */
    Proof now() {
        return new Proof(user, secret.get());
    }

    @Override
    public String toString() {
        return "Credentials[" + mechanisms + ", hidden]";
    }

    /** A user and the secret of the moment. Deliberately no record: its text hides it. */
    static final class Proof {

        private final String user;
        private final String secret;

        Proof(String user, String secret) {
            this.user = user;
            this.secret = secret;
        }

        String user() {
            return user;
        }

        String secret() {
            return secret;
        }

        /** The secret in each form that goes to the relay, which may quote it. */
        List<String> forms() {
            return List.of(
                    secret,
                    base64(secret),
                    base64(user + '\0' + user + '\0' + secret),
                    base64("user=" + user + "\1auth=Bearer " + secret + "\1\1"));
        }

        private static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }
}
