package dev.roster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.mail.wire.Session;
import dev.roster.mail.wire.SmtpServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Looks for what must not be seen: as it is, and inside of any Base64. */
final class Secrets {

    private Secrets() {}

    /** Nobody on the way to this server has read anything that matters. */
    static void assertNothingReadable(SmtpServer server) {
        assertThat(server.whenQuiet().sessions())
                .map(Session::octets)
                .allSatisfy(octets -> assertAbsent(octets, Relay.SECRETS));
    }

    static void assertAbsent(byte[] octets, List<String> secrets) {
        String seen = new String(octets, StandardCharsets.ISO_8859_1);
        String joined = seen.replaceAll("=?\\s+", "");
        for (String secret : secrets) {
            assertThat(seen).doesNotContainIgnoringCase(secret);
            for (int shift = 0; shift < 3; shift++) {
                assertThat(joined).as("%s in Base64", secret).doesNotContain(encoded(secret, shift));
            }
        }
    }

    /** What of its Base64 is the same whatever stands before and behind it. */
    private static String encoded(String secret, int shift) {
        String all = Base64.getEncoder()
                .withoutPadding()
                .encodeToString((" ".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8));
        return all.substring(shift == 0 ? 0 : shift + 1, all.length() - 1);
    }
}
