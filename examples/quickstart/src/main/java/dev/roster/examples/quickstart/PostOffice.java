package dev.roster.examples.quickstart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.roster.user.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The mail system of the example: a mail server on loopback, in this process, which has a mailbox for everybody. */
final class PostOffice implements AutoCloseable {

    private static final String HERE = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));

    PostOffice() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The newest mail in somebody's mailbox. */
    ReceivedMail lastTo(String address) {
        EmailAddress mailbox = EmailAddress.parse(address);
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mailbox, mail))
                .reduce((earlier, later) -> later)
                .map(ReceivedMail::of)
                .orElseThrow(() -> new IllegalStateException("no mail came to " + mailbox));
    }

    /** What a mail server sends back when there is no such mailbox: RFC 3464. */
    byte[] returned(ReceivedMail mail, String status, String why) {
        return String.join(
                        "\r\n",
                        "Return-Path: <>",
                        "From: Mail Delivery System <mailer-daemon@relay.example>",
                        "To: " + mail.returnPath(),
                        "Subject: Undelivered Mail Returned to Sender",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"part\"",
                        "",
                        "--part",
                        "Content-Type: text/plain",
                        "",
                        "Your mail could not be delivered.",
                        "--part",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; relay.example",
                        "",
                        "Final-Recipient: rfc822; " + mail.to(),
                        "Action: failed",
                        "Status: " + status,
                        "Diagnostic-Code: smtp; 550 " + status + " " + why,
                        "--part--",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean isTo(EmailAddress mailbox, MimeMessage mail) {
        try {
            return EmailAddress.parse(GreenMailUtil.getAddressList(mail.getAllRecipients()))
                    .equals(mailbox);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
