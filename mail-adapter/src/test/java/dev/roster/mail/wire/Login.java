package dev.roster.mail.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The server's part of AUTH, up to where the client has told all. */
final class Login {

    private final Wire wire;

    Login(Wire wire) {
        this.wire = wire;
    }

    /** @param command such as {@code AUTH PLAIN} with or without what the client says first */
    Credentials listen(String command) throws IOException {
        String[] words = command.split(" ", 3);
        String mechanism = words[1].toUpperCase(Locale.ROOT);
        return switch (mechanism) {
            case "PLAIN" -> plain(first(words));
            case "XOAUTH2" -> bearer(first(words));
            case "LOGIN" ->
                new Credentials(mechanism, words.length > 2 ? decode(words[2]) : ask("Username:"), ask("Password:"));
            default -> throw new IOException("no such mechanism: " + mechanism);
        };
    }

    private static Credentials plain(String said) {
        String[] parts = said.split("\0", -1);
        return new Credentials("PLAIN", parts[1], parts[2]);
    }

    private static Credentials bearer(String said) {
        String[] parts = said.split("\1");
        return new Credentials(
                "XOAUTH2", parts[0].substring("user=".length()), parts[1].substring("auth=Bearer ".length()));
    }

    private String first(String[] words) throws IOException {
        return words.length > 2 ? decode(words[2]) : ask("");
    }

    private String ask(String question) throws IOException {
        wire.say("334 " + Base64.getEncoder().encodeToString(question.getBytes(StandardCharsets.US_ASCII)) + "\r\n");
        String answer = wire.hear();
        if (answer == null) {
            throw new IOException("the client left");
        }
        return decode(answer);
    }

    private static String decode(String said) {
        return new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8);
    }
}
