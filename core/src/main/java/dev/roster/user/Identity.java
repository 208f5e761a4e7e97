package dev.roster.user;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.PlainText;
import dev.roster.text.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Who somebody is for an identity provider. The two together, and nothing else, name a person there: an e-mail address may be
 * given to somebody else, and two providers may give the same subject to two people. Equal if both are the same, character
 * by character and in the same case.
 *
 * @param issuer the provider: the claim {@code iss} of its ID tokens, an https URL without query or fragment
 * @param subject the person: the claim {@code sub}
 */
public record Identity(String issuer, String subject) {

    private static final int LONGEST = 255;

    /**
     * Checks both. Nothing is dropped or changed.
     *
     * @param issuer an https URL without user, query or fragment, of up to 255 ASCII characters; http is taken for localhost
     *     and 127.0.0.1, where one develops
     * @param subject from 1 to 255 printable ASCII characters (OpenID Connect Core 1.0, section 2), without blanks at the ends
     * @throws Refused if one is missing, too long or of another form
     */
    public Identity {
        ascii("issuer", issuer);
        ascii("subject", subject);
        if (!isIssuer(issuer)) {
            throw new Refused(
                    Reason.MALFORMED,
                    "issuer",
                    "An issuer is an https URL without user, query or fragment, such as https://login.globex.example.");
        }
    }

    private static void ascii(String field, String value) {
        PlainText.reference(field, value, LONGEST);
        if (!Ascii.isAscii(value)) {
            throw new Refused(Reason.MALFORMED, field, "It holds other than ASCII characters; no provider sends such.");
        }
    }

    private static boolean isIssuer(String issuer) {
        try {
            return WebAddress.isPlainAndSecure(new URI(issuer));
        } catch (URISyntaxException notUri) {
            return false;
        }
    }
}
