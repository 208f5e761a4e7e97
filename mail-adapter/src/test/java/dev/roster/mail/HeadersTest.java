package dev.roster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.contract.Fixtures;
import dev.roster.failure.Refused;
import dev.roster.mail.content.MailContent;
import dev.roster.mail.content.MailText;
import dev.roster.mail.returned.ReturnPath;
import dev.roster.mail.wire.ReceivedMail;
import dev.roster.mail.wire.Script;
import dev.roster.message.PasswordChangedMessage;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail looks like when it has gone over the wire. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeadersTest {

    private static final List<String> HEADERS = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "Content-Language",
            "Content-Type");

    private static final EmailAddress KIM = EmailAddress.parse("kim@globex.example");
    private static final Optional<PersonName> ADA = Optional.of(PersonName.of("Ada", "Lovelace"));

    @Test
    void a_mail_has_these_headers_and_no_others() throws Exception {
        Outgoing outgoing = Mails.to(KIM);

        ReceivedMail mail = wired(outgoing);

        assertThat(mail.headers()).extracting(Map.Entry::getKey).containsExactlyElementsOf(HEADERS);
        assertThat(mail.header("From")).contains("\"Ada Lovelace (via Acme)\" <invitations@app.example>");
        assertThat(mail.header("To")).contains("kim@globex.example");
        assertThat(mail.header("Subject")).contains("You are invited");
        assertThat(mail.header("Message-ID")).contains("<" + ReturnPath.text(outgoing.id()) + "@app.example>");
        assertThat(mail.header("MIME-Version")).contains("1.0");
        assertThat(mail.header("Auto-Submitted")).contains("auto-generated");
        assertThat(mail.header("X-Auto-Response-Suppress")).contains("OOF, AutoReply");
        assertThat(mail.header("Content-Language")).contains("en");
        assertThat(mail.header("Content-Type").orElseThrow()).startsWith("multipart/alternative; boundary=\"=_");
        assertThat(parsed(mail).getSentDate().toInstant())
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }

    @Test
    void the_text_comes_first_and_the_page_second() throws Exception {
        Outgoing outgoing = Mails.to(KIM);

        Multipart parts = (Multipart) parsed(wired(outgoing)).getContent();

        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(content(parts, 0)).contains(Mails.token(outgoing));
        assertThat(content(parts, 1)).contains(Mails.token(outgoing));
    }

    @Test
    void a_mail_that_is_sent_again_has_the_same_id_and_comes_back_to_the_same_address() {
        Outgoing outgoing = Mails.to(KIM);
        try (Counter counter = Counter.at(Script.inTheClear())) {
            ReceivedMail first = counter.wired(outgoing);
            ReceivedMail second = counter.wired(outgoing);

            assertThat(second.header("Message-ID")).isEqualTo(first.header("Message-ID"));
            assertThat(second.mailFrom()).isEqualTo(first.mailFrom());
        }
    }

    @Test
    void what_is_wanted_back_is_said_only_to_a_relay_that_understands_it() {
        Outgoing outgoing = Mails.to("kim+a=b@globex.example");
        String id = ReturnPath.text(outgoing.id());
        try (Counter plain = Counter.at(Script.inTheClear());
                Counter telling = Counter.at(Script.inTheClear().offering("DSN"))) {
            assertThat(plain.wired(outgoing).mailFrom()).isEqualTo("<bounces+" + id + "@app.example>");
            assertThat(plain.wired(outgoing).rcptTo()).containsExactly("<kim+a=b@globex.example>");
            assertThat(telling.wired(outgoing).mailFrom())
                    .isEqualTo("<bounces+" + id + "@app.example> RET=HDRS ENVID=" + id);
            assertThat(telling.wired(outgoing).rcptTo())
                    .containsExactly(
                            "<kim+a=b@globex.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;kim+2Ba+3Db@globex.example");
        }
    }

    @Test
    void case_45_a_mail_leads_to_the_link_base_and_nowhere_else() throws Exception {
        Outgoing outgoing = Mails.invitation(KIM, ADA, "Acme");
        String link = outgoing.message().secret().orElseThrow().uri().toString();

        Multipart parts =
                (Multipart) parsed(wired(outgoing, HeadersTest::asShipped)).getContent();

        assertThat(found("https?://[^\\s\"'<>]+", content(parts, 0)))
                .isNotEmpty()
                .containsOnly(link);
        assertThat(found("(?:href|src|action|background)\\s*=\\s*[\"']?([^\"'> ]+)", content(parts, 1)))
                .isNotEmpty()
                .containsOnly(link);
        assertThat(content(parts, 1))
                .doesNotContainIgnoringCase("url(", "<script", "<form", "<img", "<iframe", "<base");
    }

    static Stream<String> whatNoHeaderHolds() {
        IntStream controls = IntStream.concat(IntStream.rangeClosed(0, 0x1F), IntStream.rangeClosed(0x7F, 0x9F));
        return IntStream.concat(controls, IntStream.of(0x2028, 0x2029, 0xD800, 0xDFFF))
                .mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("whatNoHeaderHolds")
    void case_53_a_control_character_gets_into_no_header(String control) {
        String evil = "Acme" + control + "Bcc: eve@evil.example";

        assertRejected(Mails.invitation(KIM, ADA, evil), settings -> settings);
        assertRejected(Mails.to(KIM), subject(evil));
        assertThatThrownBy(() -> PersonName.of("Ada", evil)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Mails.to("kim" + evil + "@globex.example")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> SmtpMailer.connectingTo("localhost", 25).senderName(evil))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmtpMailer.connectingTo("localhost", 25).from("a" + evil + "@app.example"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> SmtpMailer.connectingTo("localhost", 25).announcedAs(evil))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme, Inc. <eve@evil.example>",
                "\"Acme\" <eve@evil.example>",
                "Acme\\",
                "Acme\" <eve@evil.example>",
                "Acme; Bcc: eve@evil.example",
                "(Acme",
                "Acme (a (nested) comment)",
                "Bcc: eve@evil.example",
                ": ;,<>@[]\\\"()",
                "Zażółć gęślą jaźń",
                "株式会社アクメ",
                "مرحبا",
                "👩‍👩‍👧‍👦 family",
                "a  b   c",
                " ends with blanks ",
                "="
            })
    void case_53_names_and_subjects_are_read_as_they_were_said_and_make_no_header(String text) throws Exception {
        ReceivedMail mail = wired(Mails.invitation(KIM, ADA, text), subject(text));

        assertThat(mail.headers()).extracting(Map.Entry::getKey).containsExactlyElementsOf(HEADERS);
        assertThat(personal(mail)).isEqualTo("Ada Lovelace (via " + text + ")");
        assertThat(parsed(mail).getSubject()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?q?Evil=0D=0ABcc:_eve=40evil.example?=",
                "=?utf-8?b?UGF5UGFs?=",
                "Acme =?utf-8?q?PayPal?=",
                "=?x",
                "?==?utf-8?q?a?="
            })
    void case_54_what_looks_encoded_is_read_as_it_stands(String text) throws Exception {
        ReceivedMail mail = wired(Mails.invitation(KIM, ADA, text), subject(text));

        assertThat(personal(mail)).isEqualTo("Ada Lovelace (via " + text + ")");
        assertThat(parsed(mail).getSubject()).isEqualTo(text);
        assertThat(mail.text()).doesNotContain(text);
        assertThat(personal(wired(
                        new Outgoing(
                                Fixtures.aDeliveryId(),
                                new PasswordChangedMessage(KIM, Locale.ENGLISH, PersonName.of("Kim", ""))),
                        settings -> settings.senderName(text))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "word ", "ł", "株", "👩", "a=b.", ".", "From x\n", "\t", "=?"})
    void case_55_no_line_is_too_long_for_any_relay(String piece) throws Exception {
        String text = piece.repeat(10_000 / piece.length());
        String name = text.replaceAll("\\s+", " ").strip() + "!";
        ReceivedMail mail = wired(
                Mails.invitation(KIM, ADA, name),
                settings -> settings.writtenBy(message -> new MailText(name, text, "<p>" + text, Locale.ENGLISH)));

        assertThat(mail.text().split("\r\n")).allMatch(line -> line.length() <= 78, "at most 78 characters");
        assertThat(mail.text().chars()).allMatch(c -> c == '\r' || c == '\n' || c >= ' ' && c < 0x7F, "ASCII");
        assertThat(parsed(mail).getSubject()).isEqualTo(name);
        assertThat(personal(mail)).isEqualTo("Ada Lovelace (via " + name + ")");
        Multipart parts = (Multipart) parsed(mail).getContent();
        assertThat(content(parts, 0).replace("\r\n", "\n").stripTrailing()).isEqualTo(text.stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n.\r\nMAIL FROM:<eve@evil.example>\r\n",
                "\n.\n",
                "\r.\r",
                ".",
                "..",
                "--=_",
                "\r\n--=_0000\r\nContent-Type: text/html\r\n\r\n<script>",
                "Content-Type: text/html\n\n<b>",
                "\u0000\u0007",
                "From the start",
                "trailing blank \n",
                "=3D=0A"
            })
    void case_56_no_text_breaks_out_of_its_part(String text) throws Exception {
        ReceivedMail mail = wired(
                Mails.to(KIM),
                settings -> settings.writtenBy(message -> new MailText("Hello", text, text, Locale.ENGLISH)));

        Multipart parts = (Multipart) parsed(mail).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        String expected = text.replaceAll("\r\n|\r|\n", "\r\n");
        assertThat(content(parts, 0)).isEqualTo(expected);
        assertThat(content(parts, 1)).isEqualTo(expected);
        assertThat(mail.headers()).extracting(Map.Entry::getKey).containsExactlyElementsOf(HEADERS);
    }

    @Test
    void case_56_no_two_mails_have_the_same_boundary() throws Exception {
        Outgoing outgoing = Mails.to(KIM);

        assertThat(wired(outgoing).header("Content-Type"))
                .isNotEqualTo(wired(outgoing).header("Content-Type"));
    }

    @Test
    void case_59_whoever_invites_the_mail_comes_from_us() throws Exception {
        ReceivedMail mail = wired(Mails.to(KIM));

        InternetAddress[] from = (InternetAddress[]) parsed(mail).getFrom();
        assertThat(from).hasSize(1);
        assertThat(from[0].getAddress()).isEqualTo("invitations@app.example");
        assertThat(from[0].getPersonal()).isEqualTo("Ada Lovelace (via Acme)");
        assertThat(parsed(mail).getSender()).isNull();
        assertThat(mail.header("Reply-To")).isEmpty();
        assertThat(List.of(domain(from[0].getAddress()), domain(mail.sender())))
                .as("aligned, as DMARC wants it")
                .containsOnly("app.example");
    }

    @Test
    void case_59_who_is_not_invited_by_a_person_gets_mail_from_the_product_or_the_bare_address() {
        Outgoing byHost = Mails.invitation(KIM, Optional.empty(), "Acme");

        assertThat(wired(byHost).header("From")).contains("invitations@app.example");
        assertThat(wired(byHost, settings -> settings.senderName("Acme App")).header("From"))
                .contains("\"Acme App\" <invitations@app.example>");
    }

    @Test
    void case_59_answers_go_to_the_one_address_that_was_configured() {
        ReceivedMail mail = wired(Mails.to(KIM), settings -> settings.replyTo("help@app.example"));

        assertThat(mail.headers().stream().filter(header -> header.getKey().equals("Reply-To")))
                .extracting(Map.Entry::getValue)
                .containsExactly("help@app.example");
    }

    @Test
    void without_a_return_path_mails_come_back_to_where_they_come_from() {
        SmtpMailerBuilder builder = SmtpMailer.connectingTo("localhost", 25);
        assertThat(builder.from("team@app.example")
                        .content(MailContent.of("Acme App"))
                        .build()
                        .sender())
                .isEqualTo("team@app.example");
    }

    private static SmtpMailerBuilder asShipped(SmtpMailerBuilder settings) {
        return settings.content(MailContent.of("Acme App"));
    }

    private static UnaryOperator<SmtpMailerBuilder> subject(String subject) {
        return settings ->
                settings.writtenBy(message -> new MailText(subject, "Hello", "<p>Hello</p>", message.locale()));
    }

    private static void assertRejected(Outgoing outgoing, UnaryOperator<SmtpMailerBuilder> more) {
        try (Counter counter =
                Counter.at(Script.inTheClear(), settings -> more.apply(settings.withoutTlsOnLoopback()))) {
            assertThat(counter.send(outgoing)).isInstanceOf(Answer.Rejected.class);
            assertThat(counter.server.sessions()).isEmpty();
        }
    }

    private static ReceivedMail wired(Outgoing outgoing) {
        return wired(outgoing, settings -> settings);
    }

    private static ReceivedMail wired(Outgoing outgoing, UnaryOperator<SmtpMailerBuilder> more) {
        try (Counter counter =
                Counter.at(Script.inTheClear(), settings -> more.apply(settings.withoutTlsOnLoopback()))) {
            return counter.wired(outgoing);
        }
    }

    /** By a parser of the same make that many readers' programs have. */
    private static MimeMessage parsed(ReceivedMail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.octets()));
    }

    private static String personal(ReceivedMail mail) throws Exception {
        return ((InternetAddress) parsed(mail).getFrom()[0]).getPersonal();
    }

    private static String content(Multipart parts, int index) throws Exception {
        BodyPart part = parts.getBodyPart(index);
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .toList();
    }
}
