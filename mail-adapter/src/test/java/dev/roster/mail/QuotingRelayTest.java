package dev.roster.mail;

import static dev.roster.mail.Relay.polite;
import static dev.roster.mail.wire.Deeds.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.InvitationId;
import dev.roster.mail.wire.Deed;
import dev.roster.mail.wire.ReceivedMail;
import dev.roster.mail.wire.SmtpServer;
import dev.roster.mail.wire.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a relay said of a mail is kept, and shown to administrators; what it quotes of a link or a credential is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotingRelayTest {

    private static final Pattern LINK = Pattern.compile("https://app\\.example/join/[\\w-]+");
    private static final Pattern HALF_OF_A_LINK = Pattern.compile("https://app\\.example/join/[\\w-]{20}");
    private static final Pattern LOGIN = Pattern.compile("AUTH PLAIN \\S+");
    private static final Pattern MOST_OF_A_LOGIN = Pattern.compile("AUTH PLAIN \\S{100}");

    static Stream<Arguments> quotes() {
        return Stream.of(
                Arguments.of(Step.DOT, quote("250 2.0.0 taken", LINK)),
                Arguments.of(Step.DOT, quote("451 4.7.1 looks odd:", LINK)),
                Arguments.of(Step.DOT, quote("554 5.7.1 do not like", LINK)),
                Arguments.of(Step.DOT, quote("554 5.7.1 do not like", HALF_OF_A_LINK)),
                Arguments.of(Step.AUTH, quote("535 5.7.8 no:", LOGIN)),
                Arguments.of(Step.AUTH, quote("535 5.7.8 no:", MOST_OF_A_LOGIN)));
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void case_6_what_is_kept_of_a_quote_has_no_secret(Step step, Deed quoting) {
        try (SmtpServer server = SmtpServer.start(polite().at(step, quoting))) {
            Product product = new Product(Relay.mailer(server));
            InvitationId invitation = product.invite("grace@people.example");
            product.timedStep();

            String kept = product.delivery(invitation) + " "
                    + product.roster().dispatcher().counts();
            assertThat(kept).contains("[hidden]");

            server.become(polite());
            product.sendAll(List.of(invitation));
            List<String> secrets = new ArrayList<>(List.of(Relay.PASSWORD));
            for (ReceivedMail mail : server.whenQuiet().mails()) {
                secrets.add(Letter.token(mail).substring(0, 16));
            }
            assertThat(secrets).hasSizeGreaterThan(1);
            Secrets.assertAbsent(kept.getBytes(StandardCharsets.UTF_8), secrets);
        }
    }
}
