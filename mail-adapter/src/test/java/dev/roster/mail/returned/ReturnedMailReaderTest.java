package dev.roster.mail.returned;

import static dev.roster.mail.returned.ReturnedKind.AUTO_REPLY;
import static dev.roster.mail.returned.ReturnedKind.COMPLAINT;
import static dev.roster.mail.returned.ReturnedKind.DELAYED;
import static dev.roster.mail.returned.ReturnedKind.DELIVERED;
import static dev.roster.mail.returned.ReturnedKind.OTHER;
import static dev.roster.mail.returned.ReturnedKind.PERMANENT_FAILURE;
import static dev.roster.mail.returned.ReturnedKind.RELAYED;
import static dev.roster.mail.returned.ReturnedKind.TEMPORARY_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.StatusCode;
import dev.roster.id.DeliveryId;
import dev.roster.user.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnedMailReaderTest {

    private static final ReturnedMailReader READER = ReturnedMailReader.of(ReturnPath.to("bounces@app.example"));
    private static final DeliveryId ID = new DeliveryId(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));
    private static final String TEXT = ReturnPath.text(ID);

    private static ReturnedMail read(String name) {
        return READER.read(Corpus.own().raw(name));
    }

    private static ReturnedMail readText(String mail) {
        return READER.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static ReturnedRecipient only(String name) {
        ReturnedMail mail = read(name);
        assertThat(mail.recipients()).hasSize(1);
        return mail.recipients().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "status-failed, PERMANENT_FAILURE, BOUNCED",
        "status-failed-for-now, TEMPORARY_FAILURE, BOUNCED",
        "status-delayed, DELAYED, DELAYED",
        "status-delivered, DELIVERED, DELIVERED",
        "words-of-qmail, PERMANENT_FAILURE, BOUNCED",
        "words-of-a-delay, DELAYED, DELAYED",
        "words-in-japanese, PERMANENT_FAILURE, BOUNCED",
        "answer-automatic, AUTO_REPLY, AUTO_REPLIED",
        "answer-automatic-without-return-path, AUTO_REPLY, AUTO_REPLIED",
        "answer-automatic-the-old-way, AUTO_REPLY, AUTO_REPLIED",
        "answer-automatic-in-words, AUTO_REPLY, AUTO_REPLIED",
        "answer-out-of-office, AUTO_REPLY, AUTO_REPLIED",
        "answer-read-receipt, AUTO_REPLY, AUTO_REPLIED",
        "complaint, COMPLAINT, COMPLAINED"
    })
    void case_63_what_comes_back_is_told_apart(String name, ReturnedKind kind, DeliveryState state) {
        ReturnedMail mail = read(name);

        assertThat(mail.kind()).isEqualTo(kind);
        assertThat(mail.report().map(DeliveryReport::state)).contains(state);
        assertThat(mail.report().map(DeliveryReport::delivery)).contains(ID);
    }

    @ParameterizedTest
    @CsvSource({
        "status-relayed, RELAYED",
        "status-expanded, RELAYED",
        "complaint-about-proof, OTHER",
        "person-answers, OTHER",
        "person-passes-on-a-bounce, OTHER",
        "person-attaches-a-bounce, OTHER"
    })
    void case_63_nothing_is_reported_of_what_says_nothing_of_a_delivery(String name, ReturnedKind kind) {
        assertThat(read(name).kind()).isEqualTo(kind);
        assertThat(read(name).report()).isEmpty();
    }

    @Test
    void case_63_every_kind_is_among_these_mails() {
        assertThat(Corpus.own().mails().stream()
                        .map(mail -> READER.read(mail.raw()).kind()))
                .contains(
                        PERMANENT_FAILURE, TEMPORARY_FAILURE, DELAYED, RELAYED, DELIVERED, AUTO_REPLY, COMPLAINT, OTHER)
                .containsAll(List.of(ReturnedKind.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "status-failed, 5.1.1, 5.1.1, 550",
        "status-with-too-many-empty-lines, 5.1.1, 5.1.1, 550",
        "status-folded-badly, 5.7.1, 5.7.1, 550",
        "status-of-a-vague-relay, 5.2.2, 5.2.2, 552",
        "status-of-a-wrong-relay, 5.7.1, 5.7.1, 550",
        "status-without-code, , 5.1.1, 550",
        "status-international, 5.1.1, 5.1.1, 550",
        "words-of-qmail, 5.1.1, 5.1.1, ",
        "words-of-exim, 5.2.2, 5.2.2, 552",
        "words-of-sendmail, , 5.1.2, 550",
        "words-of-exchange, 5.1.10, 5.1.10, 550",
        "words-of-a-delay, , 4.4.7, ",
        "words-in-japanese, , 5.1.1, "
    })
    void the_code_is_what_was_given_and_the_meaning_what_the_words_add(
            String name, String status, String meaning, Integer replyCode) {
        ReturnedRecipient recipient = only(name);

        assertThat(recipient.address()).contains(EmailAddress.parse("kim@globex.example"));
        assertThat(recipient.status().map(StatusCode::toString).orElse(null)).isEqualTo(status);
        assertThat(recipient.meaning().map(StatusCode::toString)).contains(meaning);
        assertThat(recipient.replyCode().orElse(null)).isEqualTo(replyCode);
    }

    /** Else whoever cannot be told from a bad sender would get no more mail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "553 Domain of sender address bounces@app.example does not exist",
                "550 Sender domain app.example not found",
                "550 invalid sender",
                "550 unknown sender",
                "550 Could not verify sender: no such user",
                "550 Verification failed for <bounces@app.example>, no such user",
                "550 HELO name is invalid",
                "550 EHLO argument does not exist in DNS",
                "550 Sending domain has no MX record",
                "550 The sending address is unknown here",
                "550 return path does not exist",
                "550 MAIL FROM domain not found",
                "550 From address is invalid"
            })
    void case_67_what_is_said_of_the_sender_is_not_held_against_the_address(String reason) {
        ReturnedMail mail = readText("Return-Path: <>\nFrom: MAILER-DAEMON@relay.example\n"
                + "To: bounces+" + TEXT + "@app.example\nSubject: Undelivered Mail Returned to Sender\n\n"
                + "<kim@globex.example>: host mail.globex.example said:\n    " + reason + "\n");

        assertThat(mail.report()).hasValueSatisfying(report -> {
            assertThat(report.state()).isEqualTo(DeliveryState.BOUNCED);
            assertThat(report.status().filter(StatusCode::blamesAddress)).isEmpty();
        });
    }

    @Test
    void a_report_says_whom_it_is_about_and_why() {
        assertThat(read("status-failed").report())
                .contains(DeliveryReport.of(ID, DeliveryState.BOUNCED)
                        .status("5.1.1")
                        .recipient(EmailAddress.parse("kim@globex.example"))
                        .detail("550 5.1.1 <kim@globex.example>: no such user here"));
    }

    @Test
    void each_recipient_has_an_outcome_and_the_mail_the_worst() {
        ReturnedMail mail = read("status-of-several");

        assertThat(mail.kind()).isEqualTo(PERMANENT_FAILURE);
        assertThat(mail.recipients().stream().map(ReturnedRecipient::kind))
                .containsExactly(PERMANENT_FAILURE, PERMANENT_FAILURE, DELAYED);
        assertThat(mail.recipients().stream().map(each -> each.address().map(EmailAddress::localPart)))
                .allSatisfy(name -> assertThat(name).isPresent());
    }

    static Stream<String> names() {
        return Corpus.own().mails().stream().map(mail -> mail.name().replace(".eml", ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void line_ends_make_no_difference(String name) {
        ReturnedMail mail = read(name);
        String text = new String(Corpus.own().raw(name), StandardCharsets.UTF_8);

        assertThat(readText(text.replace("\n", "\r\n"))).isEqualTo(mail);
        assertThat(readText(text.replace("\n", "\r\r\n"))).isEqualTo(mail);
        assertThat(readText(text.replace("\n", "\r"))).isEqualTo(mail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Delivered-To", "X-Original-To", "Envelope-To", "To"})
    void case_62_the_address_that_a_mail_came_to_says_which_mail_it_is_about(String header) {
        String mail = "From: MAILER-DAEMON@globex.example\nSubject: Undeliverable\n%s: <%s>\n\n550 5.1.1 no such user";

        assertThat(readText(String.format(mail, header, "bounces+" + TEXT + "@app.example"))
                        .delivery())
                .contains(ID);
        assertThat(readText(String.format(mail, header, "bounces+" + TEXT + "@other.example"))
                        .delivery())
                .as("another domain")
                .isEmpty();
        assertThat(readText(String.format(mail, header, "bounces+" + TEXT.substring(1) + "@app.example"))
                        .delivery())
                .as("another shape")
                .isEmpty();
        assertThat(readText(String.format(mail, header, "bounces+" + UUID.randomUUID() + "@app.example"))
                        .delivery())
                .as("another shape")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status-with-envelope-id", "status-with-message-id", "words-of-exim", "complaint"})
    void case_62_else_the_envelope_id_or_what_is_returned_says_it(String name) {
        assertThat(read(name).delivery()).contains(ID);
    }

    @Test
    void case_62_the_address_goes_before_the_envelope_id_and_that_before_the_message_id() {
        DeliveryId another = new DeliveryId(UUID.randomUUID());
        String byEnvelope = text("status-with-envelope-id");
        String byAddress = byEnvelope.replace(
                "To: bounces@app.example", "To: bounces+" + ReturnPath.text(another) + "@app.example");
        String byBoth = byEnvelope.replace(
                "Content-Type: text/rfc822-headers\n",
                "Content-Type: text/rfc822-headers\n\nMessage-ID: <" + ReturnPath.text(another) + "@app.example>\n");

        assertThat(byAddress).isNotEqualTo(byEnvelope);
        assertThat(byBoth).isNotEqualTo(byEnvelope);
        assertThat(readText(byAddress).delivery()).contains(another);
        assertThat(readText(byBoth).delivery()).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-answers", "person-quotes-headers", "answer-automatic-that-quotes-headers"})
    void case_62_an_id_that_is_only_quoted_is_not_taken(String name) {
        assertThat(text(name)).contains("Message-ID: <" + TEXT + "@app.example>");
        assertThat(read(name).delivery()).isEmpty();
        assertThat(read(name).report()).isEmpty();
    }

    @Test
    void case_62_what_is_attached_is_not_said_by_whoever_attached_it() {
        assertThat(text("person-attaches-a-bounce")).contains(TEXT);
        assertThat(read("person-attaches-a-bounce").report()).isEmpty();
    }

    @Test
    void case_62_a_bounce_of_a_mail_that_is_not_ours_is_a_bounce_of_which_nothing_is_reported() {
        assertThat(read("status-of-a-strange-mail").kind()).isEqualTo(PERMANENT_FAILURE);
        assertThat(read("status-of-a-strange-mail").delivery()).isEmpty();
        assertThat(read("status-of-a-strange-mail").report()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status-that-returns-everything",
                "status-that-quotes-the-link",
                "words-of-qmail",
                "words-of-exim"
            })
    void case_67_nothing_of_a_link_is_kept(String name) {
        assertThat(text(name)).contains("https://app.example/join#Zk3vQpW8s1TtYb5nXq0L");

        ReturnedMail mail = read(name);

        assertThat(mail.toString()).doesNotContain("http", "join", "Zk3vQpW8", "rC7dUe2M");
        assertThat(mail.recipients())
                .allSatisfy(each ->
                        assertThat(each.said()).hasSizeLessThanOrEqualTo(200).doesNotContainPattern("\\R"));
    }

    @Test
    void case_67_what_was_said_is_one_short_line_without_what_is_not_seen() {
        String said = Said.inOneLine(" 550\t\u202eno\0such\u200b\r\n user " + "at all ".repeat(100));

        assertThat(said)
                .startsWith("550 no such user at all at all")
                .hasSize(200)
                .endsWith("…");
    }

    private static String text(String name) {
        return new String(Corpus.own().raw(name), StandardCharsets.UTF_8);
    }
}
