package dev.roster.mail;

import dev.roster.mail.wire.ReceivedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as its reader sees it. */
final class Letter {

    private static final Pattern LINK = Pattern.compile(Pattern.quote(Product.LINK_BASE) + "/(\\S+)");

    private Letter() {}

    /** @return the token of the link in its text */
    static String token(ReceivedMail mail) {
        Matcher link = LINK.matcher(text(mail));
        if (!link.find()) {
            throw new IllegalArgumentException("no link in " + mail.text());
        }
        return link.group(1);
    }

    /** @return its plain text, decoded */
    static String text(ReceivedMail mail) {
        try {
            MimeMessage parsed =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.octets()));
            return (String) ((Multipart) parsed.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
