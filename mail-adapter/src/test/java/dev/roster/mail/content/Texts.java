package dev.roster.mail.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Texts that a test says. */
final class Texts {

    private Texts() {}

    static ResourceBundle of(String... lines) {
        try {
            return new PropertyResourceBundle(new StringReader(String.join("\n", lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
