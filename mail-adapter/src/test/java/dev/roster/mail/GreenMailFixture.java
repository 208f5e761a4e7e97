package dev.roster.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.roster.contract.MailerFixture;
import dev.roster.port.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The mailer in front of GreenMail, a real SMTP server in this process. */
final class GreenMailFixture implements MailerFixture {

    private final GreenMail server;
    private final Mailer mailer;

    GreenMailFixture() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mailer = SmtpMailer.connectingTo("127.0.0.1", server.getSmtp().getPort())
                .withoutTlsOnLoopback()
                .from("invitations@app.example")
                .returnPath("bounces@app.example")
                .writtenBy(Mails::text)
                .build();
    }

    @Override
    public Mailer mailer() {
        return mailer;
    }

    @Override
    public List<Arrival> arrivals() {
        return Arrays.stream(server.getReceivedMessages())
                .map(GreenMailFixture::arrival)
                .toList();
    }

    private static Arrival arrival(MimeMessage message) {
        try {
            Multipart parts = (Multipart) message.getContent();
            return new Arrival(
                    message.getAllRecipients()[0].toString(),
                    parts.getBodyPart(0).getContent().toString()
                            + parts.getBodyPart(1).getContent());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(message), e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
